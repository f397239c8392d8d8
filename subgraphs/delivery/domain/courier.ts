import { defineMachine } from '../../../platform/state-machine/machine.ts';

/** Whether a courier takes new deliveries. What they have stays with them in either state. */
export const courierMachine = defineMachine({
  table: 'courier_profiles',
  initial: 'OFFLINE',
  transitions: [
    { event: 'GO_ONLINE', from: ['OFFLINE'], to: 'AVAILABLE' },
    { event: 'GO_OFFLINE', from: ['AVAILABLE'], to: 'OFFLINE' },
  ],
});
