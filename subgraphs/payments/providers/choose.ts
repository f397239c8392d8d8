import type { ServiceConfig } from '../../../platform/config/config.ts';
import type { PaymentProvider } from './provider.ts';
import { simulator } from './simulator.ts';

/** The payment provider that the configuration names. */
export const paymentProvider = ({ providers }: Pick<ServiceConfig, 'providers'>): PaymentProvider => simulator(providers.payments.webhookSecret);
