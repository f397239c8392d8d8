import type { Request, Response } from 'express';
import type { Services } from '../../../platform/context/services.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { readAccessToken } from '../providers/local-issuer/access-token.ts';
import { findCredentials, type CredentialsRow } from '../store/credentials.ts';
import { findLiveSession } from '../store/sessions.ts';
import { refuse } from './auth-errors.ts';

export interface SignedIn {
  readonly userId: string;
  readonly sessionId: string;
  readonly credentials: CredentialsRow;
}

/** Whose access token a request carries, with its session still good; null after answering why not. */
export const signedIn = async ({ config, clock, db }: Services, request: Request, response: Response): Promise<SignedIn | null> => {
  const token = /^Bearer +(\S+)$/i.exec(request.get('authorization') ?? '')?.[1];
  if (!token) return refused(response, 'no_authorization');
  const claims = await readAccessToken({ config, now: () => clock.now() }, db, token);
  const { sub: userId = '', session_id: sessionId } = claims ?? {};
  if (typeof sessionId !== 'string' || !isId(userId) || !isId(sessionId)) return refused(response, 'bad_jwt');
  if (!(await findLiveSession(db, userId, sessionId))) return refused(response, 'session_not_found');
  const credentials = await findCredentials(db, userId);
  return credentials ? { userId, sessionId, credentials } : refused(response, 'user_not_found');
};

const refused = (response: Response, code: Parameters<typeof refuse>[1]): null => {
  refuse(response, code);
  return null;
};
