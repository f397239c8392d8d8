import { defineMachine } from '../../../platform/state-machine/machine.ts';

/**
 * A payment intent. There is no failed intent: a declined charge leads back to the choice of a method, and so does money that was authorised and
 * never taken. Canceling is possible while a charge runs; money that arrives afterwards is returned. A success counts in every open state,
 * because the money has moved. Whoever does not take the extra step may confirm again, with another method.
 */
export const intentMachine = defineMachine({
  table: 'payment_intents',
  initial: 'REQUIRES_PAYMENT_METHOD',
  transitions: [
    { event: 'confirm', from: ['REQUIRES_PAYMENT_METHOD', 'REQUIRES_ACTION'], to: 'PROCESSING' },
    { event: 'challenge', from: ['PROCESSING'], to: 'REQUIRES_ACTION' },
    { event: 'proceed', from: ['REQUIRES_ACTION'], to: 'PROCESSING' },
    { event: 'authorize', from: ['REQUIRES_ACTION', 'PROCESSING'], to: 'REQUIRES_CAPTURE' },
    { event: 'succeed', from: ['REQUIRES_PAYMENT_METHOD', 'REQUIRES_ACTION', 'PROCESSING', 'REQUIRES_CAPTURE'], to: 'SUCCEEDED' },
    { event: 'fail', from: ['REQUIRES_ACTION', 'PROCESSING', 'REQUIRES_CAPTURE'], to: 'REQUIRES_PAYMENT_METHOD' },
    { event: 'cancel', from: ['REQUIRES_PAYMENT_METHOD', 'REQUIRES_ACTION', 'PROCESSING', 'REQUIRES_CAPTURE'], to: 'CANCELED' },
  ],
});

/**
 * One try to charge. Its states lie on a line, STARTED < AUTHENTICATION_PENDING < PENDING < AUTHORIZED < PARTIALLY_CHARGED < FAILED < VOIDED <
 * EXPIRED < CHARGED, and each event leads to its own from all that lie before: so news may come in any order, any number of times, and the last
 * state is the same. A late success overrules a failure; nothing overrules a success. PARTIALLY_CHARGED still holds the rest; VOIDED and EXPIRED
 * took nothing.
 */
export const attemptMachine = defineMachine({
  table: 'payment_attempts',
  initial: 'STARTED',
  transitions: [
    { event: 'challenge', from: ['STARTED'], to: 'AUTHENTICATION_PENDING' },
    { event: 'pend', from: ['STARTED', 'AUTHENTICATION_PENDING'], to: 'PENDING' },
    { event: 'authorize', from: ['STARTED', 'AUTHENTICATION_PENDING', 'PENDING'], to: 'AUTHORIZED' },
    { event: 'take', from: ['STARTED', 'AUTHENTICATION_PENDING', 'PENDING', 'AUTHORIZED'], to: 'PARTIALLY_CHARGED' },
    { event: 'fail', from: ['STARTED', 'AUTHENTICATION_PENDING', 'PENDING', 'AUTHORIZED', 'PARTIALLY_CHARGED'], to: 'FAILED' },
    { event: 'void', from: ['STARTED', 'AUTHENTICATION_PENDING', 'PENDING', 'AUTHORIZED', 'PARTIALLY_CHARGED', 'FAILED'], to: 'VOIDED' },
    { event: 'expire', from: ['STARTED', 'AUTHENTICATION_PENDING', 'PENDING', 'AUTHORIZED', 'PARTIALLY_CHARGED', 'FAILED', 'VOIDED'], to: 'EXPIRED' },
    {
      event: 'charge',
      from: ['STARTED', 'AUTHENTICATION_PENDING', 'PENDING', 'AUTHORIZED', 'PARTIALLY_CHARGED', 'FAILED', 'VOIDED', 'EXPIRED'],
      to: 'CHARGED',
    },
  ],
});

/** Money taken of an attempt: asked for, then taken or refused. What was refused and is taken after all is another capture. */
export const captureMachine = defineMachine({
  table: 'payment_captures',
  initial: 'PENDING',
  transitions: [
    { event: 'succeed', from: ['PENDING'], to: 'SUCCEEDED' },
    { event: 'fail', from: ['PENDING'], to: 'FAILED' },
  ],
});

/** A bank is asked to hold more: it does, or it does not. */
export const incrementMachine = defineMachine({
  table: 'payment_increments',
  initial: 'PENDING',
  transitions: [
    { event: 'succeed', from: ['PENDING'], to: 'SUCCEEDED' },
    { event: 'fail', from: ['PENDING'], to: 'FAILED' },
  ],
});

/** A method that a provider keeps for a person. Only ACTIVE ones are charged. */
export const methodMachine = defineMachine({
  table: 'payment_methods',
  initial: 'SAVING',
  transitions: [
    { event: 'challenge', from: ['SAVING'], to: 'REQUIRES_ACTION' },
    { event: 'keep', from: ['SAVING', 'REQUIRES_ACTION'], to: 'ACTIVE' },
    { event: 'fail', from: ['SAVING', 'REQUIRES_ACTION'], to: 'FAILED' },
    { event: 'remove', from: ['SAVING', 'REQUIRES_ACTION', 'ACTIVE'], to: 'REMOVED' },
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
