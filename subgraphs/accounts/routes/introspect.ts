import express, { type RequestHandler, Router } from 'express';
import { CALLER_HEADER, verifyCaller } from '../../../platform/auth/caller-token.ts';
import { createContext } from '../../../platform/context/context.ts';
import type { Services } from '../../../platform/context/services.ts';
import { introspectApiKey } from '../actions/introspect-api-key.ts';
import { answerErrors } from './auth-errors.ts';

const SCOPE = 'tokens:introspect';
const MAX_BODY = '4kb';

/** Token introspection (RFC 7662) of API keys, for the gateway: a signed service caller with the scope, and nobody else. */
export const introspectRoutes = (services: Services): Router => {
  const router = Router();

  const introspect: RequestHandler = async (request, response) => {
    const forwarded = verifyCaller(services.config.internalSecret, request.get(CALLER_HEADER), services.clock.now());
    if (forwarded?.caller.kind !== 'service' || !forwarded.caller.scopes.includes(SCOPE)) {
      return void response.status(401).json({ error: 'invalid_client' });
    }
    const { token } = (request.body ?? {}) as { token?: unknown };
    if (typeof token !== 'string' || token === '') return void response.status(400).json({ error: 'invalid_request' });
    response.set('cache-control', 'no-store').json(await introspectApiKey(createContext(services, forwarded), token));
  };

  router.post('/oauth/introspect', express.urlencoded({ extended: false, limit: MAX_BODY }), introspect);
  router.use('/oauth/introspect', answerErrors(services.log));
  return router;
};
