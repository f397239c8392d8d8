import { type RequestHandler, Router } from 'express';
import { recentRevocations } from '../../../platform/auth/revocations.ts';
import type { Services } from '../../../platform/context/services.ts';
import { answerErrors } from './auth-errors.ts';
import { fromGateway } from './from-gateway.ts';

/**
 * Whose credentials were taken back, for gateways that hold sockets open: `GET /oauth/revocations?since=<asOf of the last answer>` answers
 * `{"asOf", "revocations": [{"subject", "validAfter"}]}`. Without `since`: all that still matter. To the gateway only.
 */
export const revocationRoutes = (services: Services): Router => {
  const router = Router();

  const recent: RequestHandler = async (request, response) => {
    if (!fromGateway(services, request)) return void response.status(401).json({ error: 'invalid_client' });
    const { since } = request.query;
    const from = typeof since === 'string' ? new Date(since) : null;
    if ((since !== undefined && from === null) || (from && Number.isNaN(from.getTime()))) return void response.status(400).json({ error: 'invalid_request' });
    response.set('cache-control', 'no-store').json(await recentRevocations(services.db, from));
  };

  router.get('/oauth/revocations', recent);
  router.use('/oauth/revocations', answerErrors(services.log));
  return router;
};
