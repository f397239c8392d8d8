import type mail from '@sendgrid/mail';
import { outcomeOfHttp, type ChannelProvider, type Outcome } from './provider.ts';

export interface SendgridConfig {
  readonly apiKey: string;
  readonly from: string;
}

const statusOf = (error: unknown): number | null =>
  error instanceof Error && 'response' in error && 'code' in error && typeof error.code === 'number' ? error.code : null;

const failureOf = (error: unknown): Outcome => {
  const status = statusOf(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'UNEXPECTED';
  return outcomeOfHttp(status, status === null ? code : `HTTP ${status}`);
};

/** E-mail by SendGrid's v3 Mail Send. 202 means queued there, not delivered. `custom_args` let its event webhook name our attempt. */
export const sendgridProvider = (client: Pick<typeof mail, 'send'>, from: string): ChannelProvider => ({
  send: async ({ attemptId, to, subject, body }) => {
    try {
      const [response] = await client.send({ personalizations: [{ to: to[0]!, customArgs: { attempt_id: attemptId } }], from, subject, text: body });
      const id = (response.headers as Record<string, unknown>)['x-message-id'];
      return { kind: 'accepted', messageId: typeof id === 'string' ? id : null };
    } catch (error) {
      return failureOf(error);
    }
  },
});

/** Loads the SDK. `timeout` in milliseconds. */
export const loadSendgrid = async ({ apiKey, from }: SendgridConfig, timeout: number): Promise<ChannelProvider> => {
  const { default: client } = await import('@sendgrid/mail');
  client.setApiKey(apiKey);
  client.setTimeout(timeout);
  return sendgridProvider(client, from);
};
