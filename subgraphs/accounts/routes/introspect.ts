import express, { type RequestHandler, Router } from 'express';
import { createContext } from '../../../platform/context/context.ts';
import type { Services } from '../../../platform/context/services.ts';
import { introspectApiKey } from '../actions/introspect-api-key.ts';
import { answerErrors } from './auth-errors.ts';
import { fromGateway } from './from-gateway.ts';

const MAX_BODY = '4kb';

/** Token introspection (RFC 7662) of API keys, for the gateway: a signed service caller with the scope, and nobody else. */
export const introspectRoutes = (services: Services): Router => {
  const router = Router();

  const introspect: RequestHandler = async (request, response) => {
    const forwarded = fromGateway(services, request);
    if (!forwarded) return void response.status(401).json({ error: 'invalid_client' });
    const { token } = (request.body ?? {}) as { token?: unknown };
    if (typeof token !== 'string' || token === '') return void response.status(400).json({ error: 'invalid_request' });
    response.set('cache-control', 'no-store').json(await introspectApiKey(createContext(services, forwarded), token));
  };

  router.post('/oauth/introspect', express.urlencoded({ extended: false, limit: MAX_BODY }), introspect);
  router.use('/oauth/introspect', answerErrors(services.log));
  return router;
};
