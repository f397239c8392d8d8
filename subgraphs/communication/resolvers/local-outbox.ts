import { connectionOf, pageOf } from '../../../platform/graphql/connection.ts';
import { mayReadLocalOutbox } from '../policy.ts';
import { listLocalMessages } from '../store/local-outbox.ts';
import type { Resolvers } from '../types.generated.ts';

export const localOutbox = {
  Query: {
    localOutbox: async (_, { channel = null, to = null, ...args }, ctx) => {
      if (!mayReadLocalOutbox(ctx.caller, ctx.config.production)) return null;
      const page = pageOf(args, 2);
      const rows = await listLocalMessages(ctx.db, { channel, to }, page);
      return connectionOf(rows, page, (row) => [row.at.toISOString(), row.id]);
    },
  },
  LocalMessage: {
    channel: (row) => row.channel as 'EMAIL',
    to: (row) => row.destination,
  },
} satisfies Resolvers;
