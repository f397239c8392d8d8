import type { ServiceConfig } from '../../../platform/config/config.ts';

/** What the simulator signs with. Throws when another provider is configured: nothing is simulated then. */
export const simulatorSecret = ({ providers: { payments } }: Pick<ServiceConfig, 'providers'>): string => {
  if (payments.kind !== 'simulator') throw new Error('PAYMENT_PROVIDER is not the simulator');
  return payments.webhookSecret;
};
