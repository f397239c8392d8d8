import { days, later, seconds } from '../../../platform/kernel/clock.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { defineMachine } from '../../../platform/state-machine/machine.ts';
import { checkVariables, render, typeNamed, type Category } from './notification-types.ts';

/**
 * The way of a message out of Plaza. What its reader does with it is another matter (read_at, archived_at).
 * `accept` after `fail`: a provider's late word that it has the message after all.
 */
export const notificationMachine = defineMachine({
  table: 'notifications',
  initial: 'ACCEPTED',
  transitions: [
    { event: 'dispatch', from: ['ACCEPTED'], to: 'DISPATCHING' },
    { event: 'accept', from: ['DISPATCHING', 'UNDELIVERABLE'], to: 'SENT' },
    { event: 'settle', from: ['DISPATCHING'], to: 'DELIVERED' },
    { event: 'fail', from: ['DISPATCHING'], to: 'UNDELIVERABLE' },
    { event: 'skip', from: ['DISPATCHING'], to: 'SKIPPED' },
  ],
});

export type NotificationStatus = 'ACCEPTED' | 'DISPATCHING' | 'SENT' | 'DELIVERED' | 'UNDELIVERABLE' | 'SKIPPED';
export type StatusReason = 'MUTED' | 'NO_DESTINATION' | 'ALL_CHANNELS_FAILED' | 'WINDOW_PASSED' | 'TYPE_REMOVED';

/** Whether delivery still has something to do. */
export const isOpen = (status: string): boolean => status === 'ACCEPTED' || status === 'DISPATCHING';

export interface NotificationRequest {
  readonly userId: string;
  readonly type: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly subject: { readonly type: string; readonly id: string } | null;
  readonly dedupeKey: string;
  /** Null or past: now. */
  readonly notBefore: Date | null;
}

/** A notification that has been checked and worded, ready to be stored. */
export interface Draft extends NotificationRequest {
  readonly id: string;
  readonly category: Category;
  readonly title: string;
  readonly body: string;
  readonly createdAt: Date;
  readonly dueAt: Date;
  readonly deadline: Date;
}

export type DraftRefusal = 'NOTIFICATION_TYPE_UNKNOWN' | 'VARIABLES_INVALID' | 'SUBJECT_INVALID' | 'DEDUPE_KEY_INVALID' | 'NOT_BEFORE_TOO_FAR';

const MAX_KEY = 255;
const MAX_SUBJECT_TYPE = 50;
const MAX_AHEAD = days(90);
const PRINTABLE = /\S/;

const fits = (text: string, max: number) => text.length <= max && PRINTABLE.test(text);

/** Checks a request and words it in the recipient's language. The window counts from the instant it may be sent. */
export const draftNotification = (request: NotificationRequest, made: { id: string; locale: string; now: Date }): Result<Draft, DraftRefusal> => {
  const type = typeNamed(request.type);
  if (!type) return fail('NOTIFICATION_TYPE_UNKNOWN', 'input', 'type');
  const checked = checkVariables(type, request.variables);
  if (!checked.ok) return fail(checked.code, 'input', 'variables');
  const { subject, dedupeKey, notBefore } = request;
  if (subject && (!fits(subject.type, MAX_SUBJECT_TYPE) || !isId(subject.id))) return fail('SUBJECT_INVALID', 'input', 'subject');
  if (!fits(dedupeKey, MAX_KEY)) return fail('DEDUPE_KEY_INVALID', 'input', 'dedupeKey');
  if (notBefore && notBefore > later(made.now, MAX_AHEAD)) return fail('NOT_BEFORE_TOO_FAR', 'input', 'notBefore');
  const waits = notBefore !== null && notBefore > made.now;
  const dueAt = waits ? notBefore : made.now;
  const { title, body } = render(type, made.locale, request.variables);
  if (!PRINTABLE.test(title) || !PRINTABLE.test(body)) return fail('VARIABLES_INVALID', 'input', 'variables');
  return ok({
    ...request,
    id: made.id,
    category: type.category,
    title,
    body,
    notBefore: waits ? notBefore : null,
    createdAt: made.now,
    dueAt,
    deadline: later(dueAt, seconds(type.window)),
  });
};
