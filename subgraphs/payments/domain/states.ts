import { defineMachine } from '../../../platform/state-machine/machine.ts';

/**
 * A payment intent. There is no failed intent: a declined charge leads back to the choice of a method. Canceling is possible while a charge
 * runs; money that arrives afterwards is returned. A success counts in every open state, because the money has moved.
 */
export const intentMachine = defineMachine({
  table: 'payment_intents',
  initial: 'REQUIRES_PAYMENT_METHOD',
  transitions: [
    { event: 'confirm', from: ['REQUIRES_PAYMENT_METHOD'], to: 'PROCESSING' },
    { event: 'succeed', from: ['REQUIRES_PAYMENT_METHOD', 'PROCESSING'], to: 'SUCCEEDED' },
    { event: 'fail', from: ['PROCESSING'], to: 'REQUIRES_PAYMENT_METHOD' },
    { event: 'cancel', from: ['REQUIRES_PAYMENT_METHOD', 'PROCESSING'], to: 'CANCELED' },
  ],
});

/** One try to charge. A late success overrules a failure; nothing overrules a success. */
export const attemptMachine = defineMachine({
  table: 'payment_attempts',
  initial: 'STARTED',
  transitions: [
    { event: 'charge', from: ['STARTED', 'FAILED'], to: 'CHARGED' },
    { event: 'fail', from: ['STARTED'], to: 'FAILED' },
  ],
});

/** A refund on its way through the provider. */
export const refundMachine = defineMachine({
  table: 'payment_refunds',
  initial: 'PENDING',
  transitions: [
    { event: 'succeed', from: ['PENDING'], to: 'SUCCEEDED' },
    { event: 'fail', from: ['PENDING'], to: 'FAILED' },
  ],
});
