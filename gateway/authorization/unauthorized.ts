import { GraphQLError, OperationTypeNode } from 'graphql';
import type { Caller } from '../../platform/auth/caller.ts';
import type { CheckedOperation } from './access-plan.ts';
import type { Restriction } from './restrict.ts';

/** What stands in the errors of a response for each forbidden field, as Apollo Router has it. */
export const unauthorizedField = { message: 'Unauthorized field or type', code: 'UNAUTHORIZED_FIELD_OR_TYPE' } as const;

/**
 * Why a subscription is not started: its root field is forbidden, so there will never be an event. Null for everything else. An anonymous
 * caller gets status 401, for signing in may help.
 */
export const subscriptionRefusal = ({ definition }: CheckedOperation, restriction: Restriction | null, caller: Caller): GraphQLError | null => {
  if (definition.operation !== OperationTypeNode.SUBSCRIPTION || restriction === null || restriction.document !== null) return null;
  const { message, code } = unauthorizedField;
  return new GraphQLError(message, { extensions: { code, http: { status: caller.kind === 'anonymous' ? 401 : 403 } } });
};
