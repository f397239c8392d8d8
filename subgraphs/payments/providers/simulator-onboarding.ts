import express, { Router, type Request, type Response } from 'express';
import { anonymous } from '../../../platform/auth/caller.ts';
import { createContext } from '../../../platform/context/context.ts';
import type { Services } from '../../../platform/context/services.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { findSimulatorOnboarding } from '../store/simulator-accounts.ts';
import { page } from './pages.ts';
import { banks, findBank } from './simulator-banks.ts';
import { chooseBank } from './simulator-accounts.ts';

const buttons = `<form method="post">${banks.map(({ id, title }) => `<p><button name="bank" value="${id}">${title}</button></p>`).join('')}</form>`;

/** The page on which a payee sets up a simulated account. Its address is a secret of the payee's, good once, which is all that it asks for. */
export const simulatorOnboarding = (services: Services): Router => {
  const router = Router();
  const path = '/hooks/payments/simulator/onboarding/:page';
  const secretOf = ({ params }: Request): string | null => (typeof params['page'] === 'string' && /^[0-9a-f]{48}$/.test(params['page']) ? params['page'] : null);
  const load = async (request: Request) => {
    const secret = secretOf(request);
    return secret === null ? undefined : findSimulatorOnboarding(services.db, secret);
  };
  router.get(path, async (request: Request, response: Response) => {
    const account = await load(request);
    if (!account) return void page(response, 404, 'This link was used, or is none. Ask for a new one.');
    page(response, 200, `Where shall ${account.currency} be paid to?`, buttons);
  });
  router.post(path, express.urlencoded({ extended: false, limit: 1024 }), async (request: Request, response: Response) => {
    const account = await load(request);
    const bank: unknown = (request.body as Record<string, unknown> | undefined)?.['bank'];
    if (!account) return void page(response, 404, 'This link was used, or is none. Ask for a new one.');
    if (typeof bank !== 'string' || !findBank(bank)) return void page(response, 400, 'Choose one of these.', buttons);
    const next = await chooseBank(createContext(services, { caller: anonymous, requestId: newId() }), account.id, secretOf(request) ?? '', bank);
    if (next !== null) return void response.redirect(303, next);
    page(response, 200, 'You can go back to the shop.');
  });
  return router;
};
