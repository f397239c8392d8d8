import { defineMachine } from '../../../platform/state-machine/machine.ts';
import { days } from '../../../platform/kernel/clock.ts';
import type { MembershipRole } from './names.ts';

export type InvitationStatus = 'PENDING' | 'ACCEPTED' | 'DECLINED' | 'REVOKED';

/** An invitation; one that has run out stays PENDING, but can only be revoked. */
export const invitationMachine = defineMachine({
  table: 'account_invitations',
  initial: 'PENDING',
  transitions: [
    { event: 'ACCEPT', from: ['PENDING'], to: 'ACCEPTED' },
    { event: 'DECLINE', from: ['PENDING'], to: 'DECLINED' },
    { event: 'REVOKE', from: ['PENDING'], to: 'REVOKED' },
  ],
});

/** How long an invitation may be accepted. */
export const INVITATION_LIFE = days(14);

/** Open invitations of an organization, and its members, at most. */
export const MAX_INVITATIONS = 50;
export const MAX_MEMBERS = 200;

/** Whether somebody in this place may give, change or take away a place of that role: owners any, managers those of staff. */
export const mayManageRole = (manager: MembershipRole | null, role: MembershipRole): boolean => manager === 'OWNER' || (manager === 'MANAGER' && role === 'STAFF');
