import type { ServiceConfig } from '../../../platform/config/config.ts';
import type { PaymentProvider } from './provider.ts';
import { simulator } from './simulator.ts';
import { stripe } from './stripe.ts';

type Choice = ServiceConfig['providers']['payments'];

const made = new WeakMap<Choice, PaymentProvider>();

const make = (choice: Choice): PaymentProvider => {
  const provider = choice.kind === 'stripe' ? stripe(choice) : simulator(choice);
  made.set(choice, provider);
  return provider;
};

/** The payment provider that the configuration names, one for a configuration: it keeps its connections. */
export const paymentProvider = ({ providers }: Pick<ServiceConfig, 'providers'>): PaymentProvider => made.get(providers.payments) ?? make(providers.payments);

/** The provider that an attempt was made with. Throws when the configuration has changed to another one since: only the old one knows of it. */
export const providerOf = (config: Pick<ServiceConfig, 'providers'>, name: string): PaymentProvider => {
  const provider = paymentProvider(config);
  if (provider.name !== name) throw new Error(`this payment was made with ${name}, and PAYMENT_PROVIDER is ${provider.name}`);
  return provider;
};
