import { defineMachine } from '../../../platform/state-machine/machine.ts';

export type UserStatus = 'ACTIVE' | 'SUSPENDED' | 'PENDING_DELETION' | 'DELETED';

/** The life of an account. Only ACTIVE people sign in; those waiting for deletion may change their mind. */
export const userMachine = defineMachine({
  table: 'account_users',
  initial: 'ACTIVE',
  transitions: [
    { event: 'SUSPEND', from: ['ACTIVE'], to: 'SUSPENDED' },
    { event: 'REINSTATE', from: ['SUSPENDED'], to: 'ACTIVE' },
    { event: 'REQUEST_DELETION', from: ['ACTIVE'], to: 'PENDING_DELETION' },
    { event: 'CANCEL_DELETION', from: ['PENDING_DELETION'], to: 'ACTIVE' },
    { event: 'DELETE', from: ['PENDING_DELETION'], to: 'DELETED' },
  ],
});
