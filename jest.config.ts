import type { Config } from 'jest';

const common: NonNullable<Config['projects']>[number] = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2024' }, module: { type: 'es6' } }],
  },
  modulePathIgnorePatterns: ['<rootDir>/.plaza/'],
};

/** The suffix says what a test needs: nothing, Postgres, the composed graph in process, or real processes. */
const project = (displayName: string, testMatch: string[], more: object = {}) => ({ ...common, displayName, testMatch, ...more });
const withDatabase = { globalSetup: '<rootDir>/tests/support/global-setup.ts', globalTeardown: '<rootDir>/tests/support/global-teardown.ts' };

export default {
  testTimeout: 60_000,
  maxWorkers: 2,
  projects: [
    project('unit', ['<rootDir>/**/*.test.ts'], { testPathIgnorePatterns: ['/node_modules/', '\\.(db|graph|e2e)\\.test\\.ts$'] }),
    project('db', ['<rootDir>/**/*.db.test.ts'], withDatabase),
    project('graph', ['<rootDir>/**/*.graph.test.ts'], withDatabase),
    project('e2e', ['<rootDir>/**/*.e2e.test.ts'], withDatabase),
  ],
} satisfies Config;
