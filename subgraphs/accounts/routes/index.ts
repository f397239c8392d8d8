import { Router } from 'express';
import type { Services } from '../../../platform/context/services.ts';
import { authRoutes } from './auth.ts';
import { introspectRoutes } from './introspect.ts';
import { revocationRoutes } from './revocations.ts';

/** Introspection and revocations everywhere; the local issuer only where it is chosen, which configuration refuses in production. */
export const routes = (services: Services): Router => {
  const router = Router();
  router.use(introspectRoutes(services));
  router.use(revocationRoutes(services));
  const { production, providers } = services.config;
  if (!production && providers.identity.kind === 'local') router.use('/auth/v1', authRoutes(services));
  return router;
};
