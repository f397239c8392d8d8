import type { Context } from '../../../platform/context/context.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { insertLocalMessages } from '../store/local-outbox.ts';
import type { ChannelProvider } from './provider.ts';

/** Sends nothing: writes each message into a table that a developer can read, and into the log at debug. Refused in production. */
export const localProvider = (ctx: Pick<Context, 'db' | 'log' | 'now'>): ChannelProvider => ({
  send: async ({ attemptId, channel, to, subject, body }) => {
    const line = channel === 'SMS' ? '' : subject;
    const at = ctx.now();
    await insertLocalMessages(ctx.db, to.map((destination) => ({ id: newId(), attempt_id: attemptId, channel, destination, subject: line, body, at })));
    ctx.log.debug(`${channel} to ${to.join(', ')}: ${[line, body].filter((text) => text !== '').join(' · ')}`);
    return { kind: 'accepted', messageId: `local-${attemptId}` };
  },
});
