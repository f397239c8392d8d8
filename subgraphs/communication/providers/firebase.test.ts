import { generateKeyPairSync } from 'node:crypto';
import type { MulticastMessage, SendResponse } from 'firebase-admin/messaging';
import { expect, test } from '@jest/globals';
import { firebaseProvider, loadFirebase } from './firebase.ts';
import type { ChannelMessage } from './provider.ts';

const message: ChannelMessage = { attemptId: 'attempt-1', channel: 'PUSH', to: ['one', 'two'], subject: 'Hello', body: 'World', data: { notificationId: 'n-1' } };

const success: SendResponse = { success: true, messageId: 'fcm-1' };
const failure = (code: string) => ({ success: false, error: { code, message: code } }) as SendResponse;

/** The one call of the SDK that we make, answered as Firebase would for each token. */
const send = async (responses: SendResponse[]) => {
  const sent: unknown[] = [];
  const messaging = {
    sendEachForMulticast: async (multicast: MulticastMessage) => {
      sent.push(multicast);
      const successCount = responses.filter((response) => response.success).length;
      return { responses, successCount, failureCount: responses.length - successCount };
    },
  };
  return { outcome: await firebaseProvider(messaging).send(message), sent };
};

test('all devices get it in one call, and one that takes it is enough', async () => {
  const { outcome, sent } = await send([failure('messaging/registration-token-not-registered'), success]);
  expect(sent).toEqual([{ tokens: ['one', 'two'], notification: { title: 'Hello', body: 'World' }, data: { notificationId: 'n-1' } }]);
  expect(outcome).toEqual({ kind: 'accepted', messageId: 'fcm-1', goneTokens: ['one'] });
});

test.each([
  ['messaging/registration-token-not-registered', 'permanent', ['one', 'two']],
  ['messaging/invalid-argument', 'permanent', []],
  ['messaging/server-unavailable', 'retryable', []],
  ['messaging/quota-exceeded', 'retryable', []],
])('%s from every device is %s', async (code, kind, goneTokens) => {
  const { outcome } = await send([failure(code), failure(code)]);
  expect(outcome).toEqual({ kind, code, goneTokens });
});

test('one device that fails for now makes the whole try repeatable', async () => {
  const { outcome } = await send([failure('messaging/invalid-argument'), failure('messaging/server-unavailable')]);
  expect(outcome).toEqual({ kind: 'retryable', code: 'messaging/server-unavailable', goneTokens: [] });
});

test('the SDK starts from the text of a key file, and refuses what is none', async () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048, privateKeyEncoding: { type: 'pkcs8', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } });
  await expect(loadFirebase({ serviceAccount: 'no json' })).rejects.toThrow();
  const serviceAccount = JSON.stringify({ type: 'service_account', project_id: 'plaza-test', client_email: 'a@plaza-test.iam.gserviceaccount.com', private_key: privateKey });
  const provider = await loadFirebase({ serviceAccount });
  expect(typeof provider.send).toBe('function');
});
