import type { Providers } from '../../../platform/config/config.ts';
import type { Context } from '../../../platform/context/context.ts';
import { PROVIDER_TIMEOUT } from '../domain/dispatch.ts';
import type { ExternalChannel } from '../domain/notification-types.ts';
import { localProvider } from './local.ts';
import type { ChannelProvider, ProviderRegistry } from './provider.ts';

/** Vendors are loaded once a process (a configuration is read once), and again only after loading failed. */
const loaded = new WeakMap<object, Promise<ChannelProvider>>();

const onceFor = (config: object, load: () => Promise<ChannelProvider>): Promise<ChannelProvider> => {
  const known = loaded.get(config);
  if (known) return known;
  const loading = load();
  loaded.set(config, loading);
  loading.catch(() => loaded.delete(config));
  return loading;
};

const loaderOf = (channel: ExternalChannel, { email, sms, push }: Providers, ctx: Context): (() => Promise<ChannelProvider>) => {
  const local = () => Promise.resolve(localProvider(ctx));
  if (channel === 'EMAIL') return email.kind === 'local' ? local : () => onceFor(email, async () => (await import('./sendgrid.ts')).loadSendgrid(email, PROVIDER_TIMEOUT));
  if (channel === 'SMS') return sms.kind === 'local' ? local : () => onceFor(sms, async () => (await import('./twilio.ts')).loadTwilio(sms, PROVIDER_TIMEOUT));
  return push.kind === 'local' ? local : () => onceFor(push, async () => (await import('./firebase.ts')).loadFirebase(push));
};

/** The providers that the configuration chooses. A laptop with local ones never loads a vendor's SDK. */
export const configuredProviders = (ctx: Context): ProviderRegistry => {
  const { providers } = ctx.config;
  return {
    EMAIL: { name: providers.email.kind, load: loaderOf('EMAIL', providers, ctx) },
    SMS: { name: providers.sms.kind, load: loaderOf('SMS', providers, ctx) },
    PUSH: { name: providers.push.kind, load: loaderOf('PUSH', providers, ctx) },
  };
};
