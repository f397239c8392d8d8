import { isId } from '../../../platform/kernel/ids.ts';
import { removePaymentMethod } from '../actions/remove-payment-method.ts';
import { savePaymentMethod } from '../actions/save-payment-method.ts';
import { setDefaultPaymentMethod } from '../actions/set-default-payment-method.ts';
import { errors } from '../errors.ts';
import { ownsMethod } from '../policy.ts';
import { listMethods } from '../store/payment-methods.ts';
import type { PaymentMethodStatus, Resolvers } from '../types.generated.ts';

export const paymentMethods = {
  Query: {
    myPaymentMethods: (_, __, { caller, db }) => (caller.kind === 'user' && caller.id !== null ? listMethods(db, caller.id) : []),
  },
  Mutation: {
    savePaymentMethod: (_, { input: { makeDefault, returnUrl, ...input } }, ctx) =>
      errors.payload('paymentMethod', savePaymentMethod(ctx, { ...input, makeDefault: makeDefault ?? undefined, returnUrl: returnUrl ?? undefined })),
    removePaymentMethod: (_, { input }, ctx) => errors.payload('paymentMethod', removePaymentMethod(ctx, input)),
    setDefaultPaymentMethod: (_, { input }, ctx) => errors.payload('paymentMethod', setDefaultPaymentMethod(ctx, input)),
  },
  PaymentMethod: {
    __resolveReference: async ({ id }, ctx) => {
      const method = isId(id) ? await ctx.loaders.paymentMethods.load(id) : null;
      return method && ownsMethod(ctx.caller, method) ? method : null;
    },
    status: ({ status }) => status as PaymentMethodStatus,
    expiresMonth: ({ expires_month }) => expires_month,
    expiresYear: ({ expires_year }) => expires_year,
    isDefault: ({ is_default }) => is_default,
    nextActionUrl: ({ next_action_url }) => next_action_url,
    createdAt: ({ created_at }) => created_at,
  },
} satisfies Resolvers;
