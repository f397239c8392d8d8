import express, { Router, type Request, type Response } from 'express';
import type { ZodType } from 'zod';
import { anonymous } from '../../../platform/auth/caller.ts';
import { createContext, type Context } from '../../../platform/context/context.ts';
import type { Services } from '../../../platform/context/services.ts';
import { checkInput } from '../../../platform/graphql/input.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import type { Result } from '../../../platform/kernel/result.ts';
import { changeCredentials } from '../actions/change-credentials.ts';
import type { Device } from '../actions/open-session.ts';
import { refreshSession } from '../actions/refresh-session.ts';
import { signIn } from '../actions/sign-in.ts';
import { signOut, signOutScopes } from '../actions/sign-out.ts';
import { signUp } from '../actions/sign-up.ts';
import { publicKeys } from '../providers/local-issuer/signing-keys.ts';
import { userJson } from '../providers/local-issuer/user-json.ts';
import { rolesByUserIds } from '../store/roles.ts';
import { answerErrors, refuse, type AuthCode } from './auth-errors.ts';
import { passwordGrant, refreshGrant, signUpBody, userChanges } from './bodies.ts';
import { allowLocalPages } from './cors.ts';
import { signedIn } from './signed-in.ts';

const MAX_BODY = '64kb';

const deviceOf = (request: Request): Device => ({ userAgent: request.get('user-agent') ?? null, ipAddress: request.ip ?? null });

const answer = (response: Response, result: Result<object, AuthCode>): void => (result.ok ? void response.json(result.value) : refuse(response, result.code));

/** The body, or null after answering that it is malformed. */
const bodyOf = <T>(schema: ZodType<T>, request: Request, response: Response): T | null => {
  checkInput(request.body);
  const parsed = schema.safeParse(request.body ?? {});
  if (parsed.success) return parsed.data;
  refuse(response, 'validation_failed');
  return null;
};

/** The part of Supabase Auth's HTTP API that `@supabase/supabase-js` uses for passwords. For development. */
export const authRoutes = (services: Services): Router => {
  const router = Router();
  const context = (): Context => createContext(services, { caller: anonymous, requestId: newId() });
  router.use(allowLocalPages, express.json({ limit: MAX_BODY }));
  router.use((_request, response, next) => {
    response.set('cache-control', 'no-store');
    next();
  });

  router.get('/health', (_request, response) => void response.json({ version: 'plaza', name: 'Plaza', description: 'The local issuer, for development' }));
  router.get('/settings', (_request, response) => {
    response.json({ external: { email: true, phone: false, anonymous_users: false }, disable_signup: false, mailer_autoconfirm: true, phone_autoconfirm: true, saml_enabled: false });
  });
  router.get('/.well-known/jwks.json', async (_request, response) => void response.json(await publicKeys(services.db, services.clock.now())));

  router.post('/signup', async (request, response) => {
    const body = bodyOf(signUpBody, request, response);
    if (!body) return;
    const { email, phone, password, data } = body;
    if (!email) return refuse(response, phone ? 'phone_provider_disabled' : 'anonymous_provider_disabled');
    if (!password) return refuse(response, 'validation_failed');
    answer(response, await signUp(context(), { email, password, data: data ?? {}, device: deviceOf(request) }));
  });

  const grants: Record<string, (request: Request, response: Response) => Promise<void>> = {
    password: async (request, response) => {
      const body = bodyOf(passwordGrant, request, response);
      if (!body) return;
      if (!body.email) return refuse(response, body.phone ? 'phone_provider_disabled' : 'validation_failed');
      answer(response, await signIn(context(), { email: body.email, password: body.password, device: deviceOf(request) }));
    },
    refresh_token: async (request, response) => {
      const body = bodyOf(refreshGrant, request, response);
      if (body) answer(response, await refreshSession(context(), body.refresh_token));
    },
  };
  router.post('/token', async (request, response) => {
    const type = String(request.query['grant_type']);
    const grant = Object.hasOwn(grants, type) ? grants[type] : undefined;
    await (grant ? grant(request, response) : refuse(response, 'unsupported_grant_type'));
  });

  router.get('/user', async (request, response) => {
    const person = await signedIn(services, request, response);
    if (person) response.json(userJson(person.credentials, (await rolesByUserIds(services.db, [person.userId])).map(({ role }) => role)));
  });
  router.put('/user', async (request, response) => {
    const person = await signedIn(services, request, response);
    const body = person && bodyOf(userChanges, request, response);
    if (!body) return;
    const { userId, sessionId } = person;
    answer(response, await changeCredentials(context(), { ...body, data: body.data ?? undefined, userId, sessionId }));
  });
  router.post('/logout', async (request, response) => {
    const person = await signedIn(services, request, response);
    if (!person) return;
    const scope = signOutScopes.find((each) => each === (request.query['scope'] ?? 'global'));
    if (!scope) return refuse(response, 'validation_failed');
    await signOut(context(), { userId: person.userId, sessionId: person.sessionId, scope });
    response.status(204).end();
  });

  router.use(answerErrors(services.log));
  return router;
};
