import { expect, test } from '@jest/globals';
import { Env, type ConfigError } from '../config/env.ts';
import { readGatewayAuth } from './config.ts';

const LOCAL = 'http://localhost:4101';
const read = (values: Record<string, string>, foreign: boolean) => {
  const env = new Env(values);
  return env.done(readGatewayAuth(env, LOCAL, foreign));
};
const problemsOf = (values: Record<string, string>, foreign = true): readonly string[] => {
  try {
    read(values, foreign);
    return [];
  } catch (error) {
    return (error as ConfigError).problems;
  }
};

test('a laptop asks the accounts subgraph about keys and revocations', () => {
  expect(read({}, false)).toMatchObject({
    clockToleranceSeconds: 5,
    introspectionUrl: `${LOCAL}/oauth/introspect`,
    revocationsUrl: `${LOCAL}/oauth/revocations`,
  });
});

test('revocations are beside the introspection, or where they are said to be', () => {
  const production = { NODE_ENV: 'production', SUPABASE_URL: 'https://abc.supabase.co' };
  expect(read(production, false)!.revocationsUrl).toBeNull();
  expect(read({ ...production, AUTH_INTROSPECTION_URL: 'http://accounts/oauth/introspect' }, false)!.revocationsUrl).toBe('http://accounts/oauth/revocations');
  expect(read({ ...production, AUTH_INTROSPECTION_URL: 'http://accounts/x' }, false)!.revocationsUrl).toBeNull();
  expect(read({ ...production, AUTH_REVOCATIONS_URL: 'http://accounts/y' }, false)!.revocationsUrl).toBe('http://accounts/y');
});

test('a foreign supergraph has no issuers unless they are listed', () => {
  expect(read({}, true)).toBeNull();
  expect(problemsOf({ JWT_ISSUERS: '[{"issuer":"a","jwksUrl":"http://localhost/jwks","audience":"x"}]' }, false)).toEqual([
    "JWT_ISSUERS is for foreign supergraphs: Plaza's subgraphs know only Plaza's users. Set GATEWAY_FOREIGN_SUPERGRAPH=true or remove it",
  ]);
});

test('issuers are listed in JSON or YAML', () => {
  const yaml = `
    - issuer: https://one.example/
      jwksUrl: https://one.example/jwks.json
      audience: shop
    - issuer: https://two.example
      audience: [shop, store]
      legacySecret: a shared secret of thirty-two bytes
      jwksUrl: https://two.example/jwks.json
      algorithms: [EdDSA]
      scopesClaim: [app_metadata, scopes]
      rolesClaim: https://two.example/roles
  `;
  expect(read({ JWT_ISSUERS: yaml, JWT_CLOCK_TOLERANCE_SECONDS: '30' }, true)).toEqual({
    clockToleranceSeconds: 30,
    introspectionUrl: null,
    revocationsUrl: null,
    issuers: [
      {
        issuer: 'https://one.example/',
        jwksUrl: 'https://one.example/jwks.json',
        audience: ['shop'],
        algorithms: ['RS256', 'ES256'],
        legacySecret: null,
        claims: { scopes: null, roles: 'roles' },
      },
      {
        issuer: 'https://two.example',
        jwksUrl: 'https://two.example/jwks.json',
        audience: ['shop', 'store'],
        algorithms: ['EdDSA'],
        legacySecret: 'a shared secret of thirty-two bytes',
        claims: { scopes: ['app_metadata', 'scopes'], roles: 'https://two.example/roles' },
      },
    ],
  });
});

test.each([
  ['[', ' must be a list'],
  ['hello', ': '],
  ['[{}]', '[0].issuer: '],
  ['[{"issuer":"a","audience":"x"}]', '[0]: needs a jwksUrl or a legacySecret'],
  ['[{"issuer":"a","audience":"x","jwksUrl":"file:///etc/passwd"}]', '[0].jwksUrl: '],
  ['[{"issuer":"a","audience":"x","jwksUrl":"https://a/j","algorithms":["none"]}]', '[0].algorithms[0]: '],
  ['[{"issuer":"a","audience":"x","jwksUrl":"https://a/j","algorithms":["HS256"]}]', '[0].algorithms[0]: '],
  ['[{"issuer":"a","audience":"x","legacySecret":"short"}]', '[0].legacySecret: '],
  ['[{"issuer":"a","audience":"x","jwksUrl":"https://a/j","audiance":"y"}]', '[0]: '],
  ['[{"issuer":"a","audience":"x","jwksUrl":"https://a/j"},{"issuer":"a","audience":"y","jwksUrl":"https://b/j"}]', ' names an issuer twice'],
])('%s is refused with the place', (text, problem) => {
  const problems = problemsOf({ JWT_ISSUERS: text });
  expect(problems).not.toEqual([]);
  expect(problems[0]!.slice(0, `JWT_ISSUERS${problem}`.length)).toBe(`JWT_ISSUERS${problem}`);
});

test('in production keys come over https, or from this machine', () => {
  const entry = (jwksUrl: string) => ({ NODE_ENV: 'production', JWT_ISSUERS: JSON.stringify([{ issuer: 'a', audience: 'x', jwksUrl }]) });
  expect(problemsOf(entry('http://login.example/jwks'))).toHaveLength(1);
  expect([problemsOf(entry('https://login.example/jwks')), problemsOf(entry('http://localhost:9/jwks'))]).toEqual([[], []]);
});
