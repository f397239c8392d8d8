import type { Resolvers } from '../types.generated.ts';
import { localOutbox } from './local-outbox.ts';
import { notifications } from './notifications.ts';
import { others } from './others.ts';
import { preferences } from './preferences.ts';
import { sending } from './sending.ts';

export const resolvers = {
  ...notifications,
  ...sending,
  ...preferences,
  ...localOutbox,
  ...others,
  Query: { ...notifications.Query, ...sending.Query, ...preferences.Query, ...localOutbox.Query },
  Mutation: { ...notifications.Mutation, ...sending.Mutation, ...preferences.Mutation },
} satisfies Resolvers;
