import express, { Router, type ErrorRequestHandler, type NextFunction, type Request, type Response } from 'express';
import type { Caller } from '../../platform/auth/caller.ts';
import { createContext } from '../../platform/context/context.ts';
import type { Services } from '../../platform/context/services.ts';
import { newId } from '../../platform/kernel/ids.ts';
import { receiveWebhook } from './actions/receive-webhook.ts';
import { paymentProvider } from './providers/choose.ts';
import { documentPages } from './providers/document-pages.ts';
import { page } from './providers/pages.ts';
import { simulatorOnboarding } from './providers/simulator-onboarding.ts';
import { simulatorPages } from './providers/simulator-pages.ts';

const MAX_BYTES = 256 * 1024;

/** In the history, moves that a webhook made are by the provider. Its id is no UUID, so no service account can have it. */
const providerCaller = (name: string): Caller => ({ kind: 'service', id: `provider:${name}`, roles: [], scopes: [], issuedAt: null });

/** A body that is too large or was cut off. */
const unreadable: ErrorRequestHandler = (error: { status?: number }, _request, response, next) => {
  if (response.headersSent) return next(error);
  response.status(error.status ?? 400).json({ error: 'The body cannot be read.' });
};

/**
 * The door for payment webhooks: `POST /hooks/payments/<provider>`. The body is kept as bytes, because the signature covers them. Answers 400 to
 * what is not from the provider, or is stale; 200 to everything genuine, also a second time; 500 when nothing was stored, so that it is sent again.
 * Beside it `GET …/return`, where browsers come after an extra step, and the simulator's own pages.
 */
export const routes = (services: Services): Router => {
  const provider = paymentProvider(services.config);
  const router = Router();
  const path = `/hooks/payments/${provider.name}`;
  router.post(path, express.raw({ type: () => true, limit: MAX_BYTES }), async (request: Request, response: Response, next: NextFunction) => {
    const body: Buffer = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const ctx = createContext(services, { caller: providerCaller(provider.name), requestId: newId() });
    try {
      const received = await provider.receive(body, (name) => request.get(name), ctx.now());
      if (received.kind === 'FORGED' || received.kind === 'MALFORMED') {
        ctx.log.warn({ provider: provider.name, kind: received.kind }, 'a payment webhook was refused');
        const error = received.kind === 'FORGED' ? 'The signature is missing, wrong or older than 5 minutes.' : 'The body is not an event.';
        return void response.status(400).json({ error });
      }
      await receiveWebhook(ctx, provider, received, body);
      response.status(200).json({ received: true });
    } catch (error) {
      ctx.log.error({ err: error }, 'a payment webhook could not be handled');
      if (response.headersSent) return next(error);
      response.status(500).json({ error: 'Not stored. Send it again.' });
    }
  });
  router.use(path, unreadable);
  router.get(`${path}/return`, (_request, response) => page(response, 200, 'You can close this page and go back to the shop.'));
  router.use(documentPages(services));
  if (provider.name === 'simulator') router.use(simulatorPages(services), simulatorOnboarding(services));
  return router;
};
