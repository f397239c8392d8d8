import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { readGatewayConfig } from '../../gateway/config.ts';
import { readDatabaseUrls, readServiceConfig } from './config.ts';
import { ConfigError } from './env.ts';

const problemsOf = (read: () => unknown): readonly string[] => {
  try {
    read();
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
};

test('all problems are reported together, each with the variable and an example', () => {
  const values = { NODE_ENV: 'production', PORT: '99999999', PLAZA_INTERNAL_SECRET: 'short', SMS_PROVIDER: 'pigeon', EMAIL_PROVIDER: 'sendgrid', PUSH_PROVIDER: 'local' };
  const problems = problemsOf(() => readServiceConfig(values));
  expect(problems).toEqual([
    'PORT must be a whole number from 0 to 65535, not "99999999"',
    'DATABASE_URL is missing. For example: DATABASE_URL=postgres://user:password@host:5432/plaza',
    'PLAZA_INTERNAL_SECRET is too short: at least 32 characters',
    'SUPABASE_URL is missing: the built-in issuer is for development only. For example: SUPABASE_URL=https://abc.supabase.co',
    'PUBLIC_URL is missing. For example: PUBLIC_URL=https://api.example.com',
    'PAYMENT_PROVIDER=simulator is for development only. Choose one of stripe',
    'SIMULATOR_WEBHOOK_SECRET is missing. Set it to a random text of at least 32 characters, for example from: openssl rand -base64 32',
    'SENDGRID_API_KEY is missing. For example: SENDGRID_API_KEY=SG.…',
    'EMAIL_FROM is missing. For example: EMAIL_FROM=shop@example.com',
    'SMS_PROVIDER must be one of local, twilio, not "pigeon"',
    'PUSH_PROVIDER=local is for development only. Choose one of firebase',
    'IDENTITY_PROVIDER=local is for development only. Choose one of supabase',
  ]);
});

test('Stripe needs a key and at least one webhook secret, and takes two while they are rotated', () => {
  const local = { databaseUrl: 'postgres://localhost/plaza' };
  expect(problemsOf(() => readServiceConfig({ PAYMENT_PROVIDER: 'stripe' }, local))).toEqual([
    'STRIPE_SECRET_KEY is missing. For example: STRIPE_SECRET_KEY=sk_live_…',
    'STRIPE_WEBHOOK_SECRETS is missing. For example: STRIPE_WEBHOOK_SECRETS=whsec_…',
  ]);
  const values = { PAYMENT_PROVIDER: 'stripe', STRIPE_SECRET_KEY: 'sk_test_1', STRIPE_WEBHOOK_SECRETS: 'whsec_old, whsec_new' };
  const { payments } = readServiceConfig(values, local).providers;
  expect(payments).toEqual({ kind: 'stripe', secretKey: 'sk_test_1', webhookSecrets: ['whsec_old', 'whsec_new'], apiUrl: 'https://api.stripe.com' });
});

test('a laptop needs no variable at all', () => {
  const config = readServiceConfig({}, { databaseUrl: 'postgres://localhost/plaza' });
  expect(config.auth.issuer).toBe('http://localhost:4101/auth/v1');
  expect(config.providers.payments.kind).toBe('simulator');
  expect(readGatewayConfig({}).port).toBe(4000);
  expect(readDatabaseUrls({})).toBeNull();
});

test('Supabase is chosen by its URL', () => {
  const { auth } = readGatewayConfig({ SUPABASE_URL: 'https://abc.supabase.co/' });
  const issuer = { issuer: 'https://abc.supabase.co/auth/v1', jwksUrl: 'https://abc.supabase.co/auth/v1/.well-known/jwks.json', legacySecret: null };
  expect(auth!.issuers).toEqual([{ ...issuer, audience: ['authenticated'], algorithms: ['ES256', 'RS256'], claims: null }]);
});

test('.env.example names every variable that the configuration reads, and no other', () => {
  const root = new URL('../../', import.meta.url);
  const files = ['platform/config/env.ts', ...globSync('{platform,gateway}/**/config.ts', { cwd: root })];
  const source = files.map((file) => readFileSync(new URL(file, root), 'utf8')).join('\n');
  const read = new Set([...source.matchAll(/\(\s*'([A-Z][A-Z0-9_]{3,})'/g)].map(([, name]) => name));
  const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
  const named = new Set([...example.matchAll(/^#?\s?([A-Z][A-Z0-9_]{3,})=/gm)].map(([, name]) => name));
  expect([...named].filter((name) => name !== 'NODE_ENV').toSorted()).toEqual([...read].toSorted());
});
