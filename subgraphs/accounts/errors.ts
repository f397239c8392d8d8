import { defineErrors } from '../../platform/errors/registry.ts';

/** Every refusal of this subgraph's mutations. */
export const accountsErrors = defineErrors('AccountsError', {
  ADDRESS_LIMIT_REACHED: 'You have 50 addresses already. Delete one first.',
  ADDRESS_NOT_FOUND: 'You have no such address.',
  ALREADY_INVITED: 'This address has an open invitation already. Revoke it to send another.',
  ALREADY_MEMBER: 'This person has a place there already. Change their role instead.',
  API_KEY_NOT_FOUND: 'There is no such API key, or it has ended.',
  CANNOT_CHANGE_SELF: 'Another admin has to do this to you.',
  IDEMPOTENCY_KEY_INVALID: 'An idempotency key has 1 to 255 characters.',
  IDEMPOTENCY_MISMATCH: 'This idempotency key was used for another request. Choose a new key for a new request.',
  INVALID_ADDRESS: 'This part of the address is malformed.',
  INVALID_EMAIL: 'This is no e-mail address.',
  INVALID_EXPIRY: 'The time must lie ahead and within the stated limits.',
  INVALID_LOCALE: 'The locale must be a language tag such as fr-MC.',
  INVALID_NAME: 'A name has 1 to 80 printable characters.',
  INVALID_REASON: 'Give a reason of 1 to 500 characters.',
  INVALID_SCOPE: 'Scopes look like orders:read, 1 to 50 of them, and a key has no more than its service account.',
  INVALID_TIME_ZONE: 'The time zone must be an IANA name such as Europe/Monaco.',
  INVALID_TRANSITION: 'This person\'s status does not allow that now.',
  INVITATION_NOT_FOUND: 'There is no such invitation, or it was answered, revoked or has run out. Ask for a new one.',
  LAST_OWNER: 'Somebody must own the organization. Make another member an owner first.',
  MEMBER_NOT_FOUND: 'There is no such member.',
  NAME_TAKEN: 'Another service account has this name.',
  ORGANIZATION_FULL: 'An organization has 200 members and 50 open invitations at most.',
  ORGANIZATION_NOT_FOUND: 'There is no such organization, or you have no place in it.',
  ROLE_NOT_YOURS_TO_GIVE: 'Owners may give and take every role, managers that of staff. Ask an owner.',
  SERVICE_ACCOUNT_NOT_FOUND: 'There is no such service account.',
  SESSION_NOT_FOUND: 'You have no such session, or it has ended.',
  USER_NOT_FOUND: 'There is no such person.',
});

export type AccountsErrorCode = keyof (typeof accountsErrors)['messages'];
