import { assignments } from './assignments.ts';
import { couriers } from './couriers.ts';
import { deliveries } from './deliveries.ts';
import { exceptions } from './exceptions.ts';
import { quotes } from './quotes.ts';
import { subscriptions } from './subscriptions.ts';
import { tracking } from './tracking.ts';

export const resolvers = {
  ...assignments,
  ...couriers,
  ...deliveries,
  ...exceptions,
  ...quotes,
  ...subscriptions,
  ...tracking,
  Query: { ...assignments.Query, ...deliveries.Query, ...quotes.Query, ...tracking.Query },
  Mutation: { ...couriers.Mutation, ...deliveries.Mutation, ...exceptions.Mutation },
};
