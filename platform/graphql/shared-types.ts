import type { ErrorRegistry } from '../errors/registry.ts';
import { toDecimal, type Money } from '../kernel/money.ts';

/** Resolvers of the value types and interfaces that every subgraph declares alike. */
export const sharedResolvers = (errors: ErrorRegistry<string>): Record<string, object> => ({
  Money: { decimal: (value: Money) => toDecimal(value) },
  UserError: { __resolveType: () => errors.typename },
});
