import { z } from 'zod';
import { defineEvent } from '../../platform/events/event.ts';

/** A session has ended: signed out, revoked, barred, or its refresh token was used twice. Keyed by the person's id. */
export const sessionRevoked = defineEvent('accounts.session.revoked', z.object({ sessionId: z.uuid() }));
