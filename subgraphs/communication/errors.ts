import { defineErrors } from '../../platform/errors/registry.ts';

export const communicationErrors = defineErrors('CommunicationError', {
  NOTIFICATION_NOT_FOUND: 'No such notification, or it is not yours.',
  RECIPIENT_NOT_FOUND: 'No such user.',
  NOTIFICATION_TYPE_UNKNOWN: 'Plaza has no messages of this type.',
  VARIABLES_INVALID: 'Give exactly the variables of the type, each at most 1,000 characters long.',
  SUBJECT_INVALID: 'A subject is a type of 1 to 50 characters and the id of an entity.',
  DEDUPE_KEY_INVALID: 'A dedupe key has 1 to 255 characters.',
  NOT_BEFORE_TOO_FAR: 'Messages can be queued at most 90 days ahead.',
  BATCH_SIZE_INVALID: 'A batch has 1 to 10,000 items.',
  SELECTION_INVALID: 'Name 1 to 100 notifications.',
  LIMIT_INVALID: 'The limit is from 1 to 1,000.',
  TEXT_INVALID: 'The text has 1 to 1,000 characters.',
  CATEGORY_MANDATORY: "Messages about your orders and payments always reach the inbox, and messages about your account's security cannot be switched off.",
  DEVICE_TOKEN_INVALID: 'A device token has 1 to 4,096 characters.',
  DEVICE_NOT_FOUND: 'No such device, or it is not yours.',
  IDEMPOTENCY_KEY_INVALID: 'An idempotency key has 1 to 255 characters.',
  IDEMPOTENCY_MISMATCH: 'This idempotency key was used for another request.',
});
