import express, { Router, type Request, type Response } from 'express';
import { anonymous } from '../../../platform/auth/caller.ts';
import { createContext } from '../../../platform/context/context.ts';
import type { Services } from '../../../platform/context/services.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { toDecimal } from '../../../platform/kernel/money.ts';
import { findSimulatorChallenge } from '../store/simulator-charges.ts';
import { page } from './pages.ts';
import { answerChallenge } from './simulator.ts';

const buttons = `<form method="post"><button name="answer" value="agree">Agree</button> <button name="answer" value="refuse">Refuse</button></form>`;

/** The page on which a payer agrees to a simulated charge (3-D Secure). Its address is a secret of the payer's, which is all that it asks for. */
export const simulatorPages = (services: Services): Router => {
  const router = Router();
  const path = '/hooks/payments/simulator/challenges/:challenge';
  const load = async (request: Request) => {
    const { challenge } = request.params;
    return typeof challenge === 'string' && /^[0-9a-f]{48}$/.test(challenge) ? findSimulatorChallenge(services.db, challenge) : undefined;
  };
  router.get(path, async (request: Request, response: Response) => {
    const charge = await load(request);
    if (!charge) return void page(response, 404, 'There is nothing to agree to here.');
    if (charge.outcome !== null) return void page(response, 200, 'This payment was answered already. You can go back to the shop.');
    page(response, 200, `A simulated bank asks: do you agree to pay ${toDecimal(charge)} ${charge.currency}?`, buttons);
  });
  router.post(path, express.urlencoded({ extended: false, limit: 1024 }), async (request: Request, response: Response) => {
    const charge = await load(request);
    const answer: unknown = (request.body as Record<string, unknown> | undefined)?.['answer'];
    if (!charge) return void page(response, 404, 'There is nothing to agree to here.');
    if (answer !== 'agree' && answer !== 'refuse') return void page(response, 400, 'Choose one of both.', buttons);
    const next = await answerChallenge(createContext(services, { caller: anonymous, requestId: newId() }), charge.id, answer === 'agree');
    if (next !== null) return void response.redirect(303, next);
    page(response, 200, 'You can go back to the shop.');
  });
  return router;
};
