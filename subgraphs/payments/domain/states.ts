import { defineMachine } from '../../../platform/state-machine/machine.ts';

/**
 * A payment intent. There is no failed intent: a declined charge leads back to the choice of a method. Canceling is possible while a charge
 * runs; money that arrives afterwards is returned. A success counts in every open state, because the money has moved. Whoever does not take
 * the extra step may confirm again, with another method.
 */
export const intentMachine = defineMachine({
  table: 'payment_intents',
  initial: 'REQUIRES_PAYMENT_METHOD',
  transitions: [
    { event: 'confirm', from: ['REQUIRES_PAYMENT_METHOD', 'REQUIRES_ACTION'], to: 'PROCESSING' },
    { event: 'challenge', from: ['PROCESSING'], to: 'REQUIRES_ACTION' },
    { event: 'proceed', from: ['REQUIRES_ACTION'], to: 'PROCESSING' },
    { event: 'succeed', from: ['REQUIRES_PAYMENT_METHOD', 'REQUIRES_ACTION', 'PROCESSING'], to: 'SUCCEEDED' },
    { event: 'fail', from: ['REQUIRES_ACTION', 'PROCESSING'], to: 'REQUIRES_PAYMENT_METHOD' },
    { event: 'cancel', from: ['REQUIRES_PAYMENT_METHOD', 'REQUIRES_ACTION', 'PROCESSING'], to: 'CANCELED' },
  ],
});

/**
 * One try to charge. Its states lie on a line, STARTED < AUTHENTICATION_PENDING < PENDING < FAILED < CHARGED, and each event leads to its own
 * from all that lie before: so news may come in any order, any number of times, and the last state is the same. A late success overrules a
 * failure; nothing overrules a success.
 */
export const attemptMachine = defineMachine({
  table: 'payment_attempts',
  initial: 'STARTED',
  transitions: [
    { event: 'challenge', from: ['STARTED'], to: 'AUTHENTICATION_PENDING' },
    { event: 'pend', from: ['STARTED', 'AUTHENTICATION_PENDING'], to: 'PENDING' },
    { event: 'fail', from: ['STARTED', 'AUTHENTICATION_PENDING', 'PENDING'], to: 'FAILED' },
    { event: 'charge', from: ['STARTED', 'AUTHENTICATION_PENDING', 'PENDING', 'FAILED'], to: 'CHARGED' },
  ],
});

/** A refund on its way through the provider. A line too: a bank may send back what the provider had returned, and never the other way round. */
export const refundMachine = defineMachine({
  table: 'payment_refunds',
  initial: 'PENDING',
  transitions: [
    { event: 'succeed', from: ['PENDING'], to: 'SUCCEEDED' },
    { event: 'fail', from: ['PENDING', 'SUCCEEDED'], to: 'FAILED' },
  ],
});
