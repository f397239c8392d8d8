import type { BatchResponse, MulticastMessage } from 'firebase-admin/messaging';
import type { ChannelProvider, Outcome } from './provider.ts';

/** Codes after which a token leads nowhere any more. INVALID_ARGUMENT is not among them: it may be the payload's fault. */
const GONE = 'messaging/registration-token-not-registered';
const RETRYABLE = new Set(['messaging/quota-exceeded', 'messaging/message-rate-exceeded', 'messaging/server-unavailable', 'messaging/internal-error', 'messaging/device-message-rate-exceeded']);

/** The part of the SDK's Messaging that we use. */
interface MulticastSender {
  sendEachForMulticast(message: MulticastMessage): Promise<BatchResponse>;
}

const failureOf = (codes: readonly string[]): Outcome => {
  const passing = codes.find((code) => RETRYABLE.has(code));
  if (passing) return { kind: 'retryable', code: passing };
  return { kind: 'permanent', code: codes[0] ?? 'NO_DEVICE' };
};

/** Push messages by Firebase Cloud Messaging to all devices of a person at once: accepted when one device's is. */
export const firebaseProvider = (messaging: MulticastSender): ChannelProvider => ({
  send: async ({ to, subject, body, data }) => {
    const { responses } = await messaging.sendEachForMulticast({ tokens: [...to], notification: { title: subject, body }, data: { ...data } });
    const codes = responses.flatMap((response) => (response.success ? [] : [response.error?.code ?? 'UNEXPECTED']));
    const goneTokens = to.filter((_, index) => responses[index]?.error?.code === GONE);
    const accepted = responses.find((response) => response.success);
    return { ...(accepted ? { kind: 'accepted' as const, messageId: accepted.messageId ?? null } : failureOf(codes)), goneTokens };
  },
});

/** Loads the SDK. `serviceAccount` is the JSON text of the key file. */
export const loadFirebase = async ({ serviceAccount }: { serviceAccount: string }): Promise<ChannelProvider> => {
  const [{ cert, initializeApp }, { getMessaging }] = await Promise.all([import('firebase-admin/app'), import('firebase-admin/messaging')]);
  const app = initializeApp({ credential: cert(JSON.parse(serviceAccount)) }, 'plaza');
  return firebaseProvider(getMessaging(app));
};
