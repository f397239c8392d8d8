import { readAuth, type AuthConfig } from '../auth/config.ts';
import type { DatabaseOptions } from '../db/database.ts';
import { defaultTimeouts } from '../db/timeouts.ts';
import { readTelemetryConfig, type TelemetryConfig } from '../telemetry/config.ts';
import { Env } from './env.ts';

const DEVELOPMENT_SECRET = 'plaza-development-secret-not-for-production';
export const DEFAULT_PORT = 4000;

export type Values = Readonly<Record<string, string | undefined>>;

/** The environment of this process. Composition roots pass it on; nobody else reads it. */
export const environment: Values = process.env;

export const readLogLevel = (env: Env) => env.text('LOG_LEVEL', { fallback: 'info', example: 'info' });
export const readPort = (env: Env, fallback: number) => env.integer('PORT', { fallback, example: String(DEFAULT_PORT) }, 0, 65_535);
export const readInternalSecret = (env: Env) => env.secret('PLAZA_INTERNAL_SECRET', DEVELOPMENT_SECRET);

/** Where Plaza's own HTTP routes (sign-in, webhooks) are on a laptop, given the port of the process that is configured. */
export type LocalUrl = (port: number) => string;

export const separateProcesses: LocalUrl = () => 'http://localhost:4101';

/** For everything in one process: all routes are where the gateway is. */
export const oneProcess: LocalUrl = (ownPort) => `http://localhost:${ownPort}`;

/** More connections than a few for each core only compete: on two cores a rush of 300 buyers is answered in two thirds of the time with 10 as with 20. */
const POOL_SIZE = 10;

const readDatabase = (env: Env, url: string): DatabaseOptions => ({
  url,
  poolSize: env.integer('DATABASE_POOL_SIZE', { fallback: POOL_SIZE, example: '20' }, 1, 500),
  ...defaultTimeouts,
});

/** One or, while the old secret is being replaced, several. */
const readStripeWebhookSecrets = (env: Env): readonly string[] => {
  const secrets = env.list('STRIPE_WEBHOOK_SECRETS');
  return secrets.length > 0 ? secrets : env.complain('STRIPE_WEBHOOK_SECRETS is missing. For example: STRIPE_WEBHOOK_SECRETS=whsec_…', secrets);
};

const readProviders = (env: Env) => ({
  payments: env.choose(
    'PAYMENT_PROVIDER',
    'simulator',
    {
      simulator: (e) => ({ webhookSecret: e.secret('SIMULATOR_WEBHOOK_SECRET', DEVELOPMENT_SECRET) }),
      stripe: (e) => ({
        secretKey: e.text('STRIPE_SECRET_KEY', { example: 'sk_live_…' }),
        webhookSecrets: readStripeWebhookSecrets(e),
        apiUrl: e.url('STRIPE_API_URL', { fallback: 'https://api.stripe.com', example: 'https://api.stripe.com' }),
      }),
    },
    ['simulator'],
  ),
  search: env.choose('SEARCH_ENGINE', 'local', {
    local: () => ({}),
    algolia: (e) => ({
      appId: e.text('ALGOLIA_APP_ID', { example: 'YourApplicationID' }),
      apiKey: e.text('ALGOLIA_API_KEY', { example: 'a key that may search, browse, addObject, deleteObject, settings and editSettings' }),
      index: e.text('ALGOLIA_INDEX', { fallback: 'products', example: 'products' }),
      url: e.optional('ALGOLIA_URL'),
    }),
  }),
  email: env.choose(
    'EMAIL_PROVIDER',
    'local',
    { local: () => ({}), sendgrid: (e) => ({ apiKey: e.text('SENDGRID_API_KEY', { example: 'SG.…' }), from: e.text('EMAIL_FROM', { example: 'shop@example.com' }) }) },
    ['local'],
  ),
  sms: env.choose(
    'SMS_PROVIDER',
    'local',
    {
      local: () => ({}),
      twilio: (e) => ({
        accountSid: e.text('TWILIO_ACCOUNT_SID', { example: 'AC…' }),
        authToken: e.text('TWILIO_AUTH_TOKEN', { example: 'a secret of your Twilio account' }),
        from: e.text('TWILIO_FROM', { example: '+15005550006' }),
      }),
    },
    ['local'],
  ),
  push: env.choose(
    'PUSH_PROVIDER',
    'local',
    { local: () => ({}), firebase: (e) => ({ serviceAccount: e.text('FIREBASE_SERVICE_ACCOUNT', { example: '{"type":"service_account",…}' }) }) },
    ['local'],
  ),
  identity: env.choose(
    'IDENTITY_PROVIDER',
    env.optional('SUPABASE_URL') ? 'supabase' : 'local',
    {
      local: () => ({}),
      supabase: (e) => ({ url: e.url('SUPABASE_URL', { example: 'https://abc.supabase.co' }), serviceKey: e.text('SUPABASE_SERVICE_ROLE_KEY', { example: 'the service role key of the project' }) }),
    },
    ['local'],
  ),
});

export type Providers = ReturnType<typeof readProviders>;

/** What a process that runs subgraphs or jobs needs. */
export interface ServiceConfig {
  readonly production: boolean;
  readonly port: number;
  readonly database: DatabaseOptions;
  readonly internalSecret: string;
  readonly auth: AuthConfig;
  /** Where this Plaza's HTTP routes (sign-in, webhooks) are reached from outside. */
  readonly publicUrl: string;
  /** Who runs this Plaza, as its invoices and receipts show it. */
  readonly company: { readonly name: string; readonly address: readonly string[]; readonly taxNumber: string | null };
  readonly providers: Providers;
  readonly telemetry: TelemetryConfig;
  readonly logLevel: string;
  /** Days without a touch after which a cart counts as abandoned. */
  readonly cartAbandonedDays: number;
}

export interface ServiceConfigOptions {
  /** The embedded database's, when there is one; used unless the environment names another. */
  readonly databaseUrl?: string;
  readonly localUrl?: LocalUrl;
  readonly defaultPort?: number;
  /** How this process is called in traces. Default `plaza`. */
  readonly serviceName?: string;
}

/** Configuration of a subgraph or worker process, or of everything in one. Throws `ConfigError` with every problem. */
export const readServiceConfig = (values: Values, options: ServiceConfigOptions = {}): ServiceConfig => {
  const { databaseUrl, localUrl = separateProcesses, defaultPort = DEFAULT_PORT, serviceName = 'plaza' } = options;
  const env = new Env(values);
  const ownPort = readPort(env, defaultPort);
  const local = localUrl(ownPort);
  const example = 'postgres://user:password@host:5432/plaza';
  return env.done({
    production: env.production,
    port: ownPort,
    database: readDatabase(env, env.url('DATABASE_URL', { ...(databaseUrl ? { fallback: databaseUrl } : {}), example })),
    internalSecret: readInternalSecret(env),
    auth: readAuth(env, local),
    publicUrl: env.url('PUBLIC_URL', { ...(env.production ? {} : { fallback: local }), example: 'https://api.example.com' }),
    company: {
      name: env.text('COMPANY_NAME', { fallback: 'Plaza', example: 'Plaza SAS' }),
      address: (env.optional('COMPANY_ADDRESS') ?? '').split('|').map((line) => line.trim()).filter((line) => line !== ''),
      taxNumber: env.optional('COMPANY_TAX_NUMBER'),
    },
    providers: readProviders(env),
    telemetry: readTelemetryConfig(env, serviceName),
    logLevel: readLogLevel(env),
    cartAbandonedDays: env.integer('CART_ABANDONED_DAYS', { fallback: 7, example: '7' }, 1, 365),
  });
};

/** Where the database is, if the environment names one: `direct` keeps sessions (migrations), `url` may be a pooler. */
export const readDatabaseUrls = (values: Values): { url: string; direct: string } | null => {
  const env = new Env(values);
  const url = env.optional('DATABASE_URL');
  if (!url) return null;
  return env.done({ url, direct: env.url('DATABASE_DIRECT_URL', { fallback: url, example: 'postgres://user:password@host:5432/plaza' }) });
};

/** The folder in which this Plaza keeps its embedded database; null for `.plaza` in the checkout. */
export const readDataDirectory = (values: Values): string | null => new Env(values).optional('PLAZA_DATA_DIR');
