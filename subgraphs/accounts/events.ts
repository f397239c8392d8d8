import { z } from 'zod';
import { defineEvent } from '../../platform/events/event.ts';

/** A session has ended: signed out, revoked, barred, or its refresh token was used twice. Keyed by the person's id. */
export const sessionRevoked = defineEvent('accounts.session.revoked', z.object({ sessionId: z.uuid() }));

/** Somebody we know was invited to an organization. Keyed by their id. */
export const memberInvited = defineEvent('accounts.member.invited', z.object({ invitationId: z.uuid(), userId: z.uuid(), organizationName: z.string(), inviterName: z.string() }));
