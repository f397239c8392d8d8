import fc from 'fast-check';
import { expect, test } from '@jest/globals';
import { unreachable } from '../../../platform/state-machine/machine.ts';
import { MAX_TRIES, nextStep, type AttemptFacts, type Step } from '../domain/dispatch.ts';
import { draftNotification, notificationMachine } from '../domain/notification.ts';
import { categories, channels, notificationTypes, render, typeNamed, type ExternalChannel } from '../domain/notification-types.ts';
import { allPreferences, changePreferences, isEnabled } from '../domain/preference.ts';

const external: readonly ExternalChannel[] = ['EMAIL', 'SMS', 'PUSH'];
const now = new Date('2026-01-31T12:00:00Z');

test('every state of a notification can be reached', () => {
  expect(unreachable(notificationMachine)).toEqual([]);
});

test('templates name only the variables of their type, and use all of them', () => {
  for (const type of Object.values(notificationTypes)) {
    for (const template of Object.values(type.templates)) {
      const named = [...`${template.title} ${template.body}`.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!);
      expect([...new Set(named)].toSorted()).toEqual([...type.variables].toSorted());
    }
  }
});

test('text is worded in the reader’s language, English when there is no translation', () => {
  const variables = { orderCode: 'P-7', total: '1.00 EUR' };
  const type = notificationTypes['order.confirmed'];
  expect(render(type, 'fr-MC', variables).title).toBe('Commande P-7 confirmée');
  expect(render(type, 'en-GB', variables).title).toBe('Order P-7 is confirmed');
  expect(render(type, 'de', variables).title).toBe('Order P-7 is confirmed');
  expect(render(type, '', variables).title).toBe('Order P-7 is confirmed');
});

test('a value is text, never a template, whatever it looks like', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 100 }), (value) => {
      expect(render(notificationTypes['sms.direct'], 'en', { text: value }).body).toBe(value);
    }),
  );
  expect(render(notificationTypes['sms.direct'], 'en', { text: '{{text}} $& {{constructor}}' }).body).toBe('{{text}} $& {{constructor}}');
});

test('titles and bodies fit their columns', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 0, maxLength: 500 }), fc.string({ unit: 'grapheme', maxLength: 1_000 }), (title, body) => {
      const text = render(notificationTypes.announcement, 'en', { title, body });
      expect([...text.title].length).toBeLessThanOrEqual(200);
      expect([...text.body].length).toBeLessThanOrEqual(2_000);
    }),
  );
});

test('a name from an object’s prototype is no type', () => {
  expect(['constructor', '__proto__', 'toString', ''].map(typeNamed)).toEqual([null, null, null, null]);
});

const request = { userId: '0199a000-0001-7000-8000-000000000001', type: 'announcement', variables: { title: 'Hello', body: 'World' }, subject: null, dedupeKey: 'k', notBefore: null };
const made = { id: '0199a000-0001-7000-8000-0000000000aa', locale: 'en', now };

test.each([
  ['an unknown type', { type: 'nothing' }, 'NOTIFICATION_TYPE_UNKNOWN'],
  ['a missing variable', { variables: { title: 'Hello' } }, 'VARIABLES_INVALID'],
  ['a variable too many', { variables: { title: 'Hello', body: 'World', more: '!' } }, 'VARIABLES_INVALID'],
  ['a long variable', { variables: { title: 'Hello', body: 'x'.repeat(1_001) } }, 'VARIABLES_INVALID'],
  ['a blank title', { variables: { title: ' ', body: 'World' } }, 'VARIABLES_INVALID'],
  ['a subject without an id', { subject: { type: 'Order', id: 'x' } }, 'SUBJECT_INVALID'],
  ['a subject without a type', { subject: { type: '', id: made.id } }, 'SUBJECT_INVALID'],
  ['an empty key', { dedupeKey: '' }, 'DEDUPE_KEY_INVALID'],
  ['a long key', { dedupeKey: 'k'.repeat(256) }, 'DEDUPE_KEY_INVALID'],
  ['a date too far ahead', { notBefore: new Date('2026-05-02T12:00:01Z') }, 'NOT_BEFORE_TOO_FAR'],
])('a request with %s is refused', (_, change, code) => {
  expect(draftNotification({ ...request, ...change }, made)).toMatchObject({ ok: false, code });
});

test('the window counts from the instant it may be sent', () => {
  const notBefore = new Date('2026-02-01T12:00:00Z');
  const later = draftNotification({ ...request, notBefore }, made);
  expect(later).toMatchObject({ ok: true, value: { dueAt: notBefore, notBefore, deadline: new Date('2026-02-02T12:00:00Z') } });
  const past = draftNotification({ ...request, notBefore: new Date('2026-01-01T12:00:00Z') }, made);
  expect(past).toMatchObject({ ok: true, value: { dueAt: now, notBefore: null, deadline: new Date('2026-02-01T12:00:00Z') } });
});

test('what is mandatory stays on whatever somebody decided', () => {
  const muted = categories.flatMap((category) => channels.map((channel) => ({ category, channel, enabled: false })));
  const on = allPreferences(muted).filter((p) => p.enabled).map((p) => `${p.category} ${p.channel}`);
  expect(on).toEqual(['TRANSACTIONAL IN_APP', 'SECURITY IN_APP', 'SECURITY EMAIL', 'SECURITY SMS', 'SECURITY PUSH']);
  expect(isEnabled([], 'MARKETING', 'EMAIL')).toBe(false);
});

test('a change names what it may not mute, and the last of two entries counts', () => {
  const email = { category: 'SOCIAL', channel: 'EMAIL' } as const;
  expect(changePreferences([{ ...email, enabled: false }, { category: 'SECURITY', channel: 'SMS', enabled: false }])).toEqual({
    ok: false,
    code: 'CATEGORY_MANDATORY',
    path: ['input', 'preferences', '1'],
  });
  expect(changePreferences([{ ...email, enabled: false }, { ...email, enabled: true }])).toEqual({ ok: true, value: [{ ...email, enabled: true }] });
});

const outcomes = fc.array(fc.constantFrom('SENT', 'FAILED_RETRYABLE', 'FAILED_PERMANENT', 'UNKNOWN'), { minLength: 12, maxLength: 12 });
const situation = fc.record({
  channels: fc.shuffledSubarray([...external]),
  permitted: fc.subarray([...external]),
  reachable: fc.subarray([...external]),
  needsExternal: fc.boolean(),
  inInbox: fc.boolean(),
});

/** Follows the plan with these outcomes until it settles; each attempt takes a second. */
const play = ({ channels: plan, needsExternal, ...rest }: { channels: ExternalChannel[]; permitted: ExternalChannel[]; reachable: ExternalChannel[]; needsExternal: boolean; inInbox: boolean }, results: readonly string[]) => {
  const attempts: AttemptFacts[] = [];
  for (let n = 0; ; n += 1) {
    const step: Step = nextStep({ ...rest, type: { channels: plan, needsExternal }, attempts, now: new Date(now.getTime() + n * 1_000), deadline: new Date(now.getTime() + 60_000) });
    if (step.kind !== 'send') return { attempts, step };
    attempts.push({ channel: step.channel, status: results[n]! });
  }
};

test('property 15: if a permitted, reachable channel accepts, the message is sent; otherwise it ends with a reason', () => {
  fc.assert(
    fc.property(situation, outcomes, (given, results) => {
      const { attempts, step } = play(given, results);
      const accepted = attempts.some((attempt) => attempt.status === 'SENT');
      const usable = given.channels.filter((channel) => given.permitted.includes(channel) && given.reachable.includes(channel));
      expect(step.kind).toBe('settle');
      if (step.kind !== 'settle') return;
      expect(step.event === 'accept').toBe(accepted);
      if (!accepted) expect(step.event).toBe(given.inInbox && !given.needsExternal ? 'settle' : given.channels.some((c) => given.permitted.includes(c)) ? 'fail' : 'skip');
      if (!accepted) expect(new Set(attempts.map((attempt) => attempt.channel))).toEqual(new Set(usable));
    }),
  );
});

test('nobody is written to where they do not want it, more often than agreed, or again after an unknown outcome', () => {
  fc.assert(
    fc.property(situation, outcomes, (given, results) => {
      const { attempts } = play(given, results);
      for (const channel of external) {
        const here = attempts.filter((attempt) => attempt.channel === channel);
        if (!given.permitted.includes(channel) || !given.reachable.includes(channel)) expect(here).toEqual([]);
        expect(here.length).toBeLessThanOrEqual(MAX_TRIES);
        expect(here.slice(0, -1).every((attempt) => attempt.status === 'FAILED_RETRYABLE')).toBe(true);
      }
      const order = [...new Set(attempts.map((attempt) => attempt.channel))];
      expect(order).toEqual(given.channels.filter((channel) => order.includes(channel)));
    }),
  );
});

test('no attempt begins after the deadline', () => {
  const facts = { type: { channels: external, needsExternal: true }, inInbox: true, attempts: [], permitted: external, reachable: external, now, deadline: now };
  expect(nextStep(facts)).toEqual({ kind: 'settle', event: 'fail', reason: 'WINDOW_PASSED' });
});

test('while another worker’s attempt is open nothing is sent', () => {
  const facts = { type: { channels: external, needsExternal: true }, inInbox: true, attempts: [{ channel: 'EMAIL', status: 'CLAIMED' }], permitted: external, reachable: external, now, deadline: new Date(now.getTime() + 1) };
  expect(nextStep(facts)).toEqual({ kind: 'busy' });
});
