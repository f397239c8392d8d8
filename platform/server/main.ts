/** Runs a script's work; a failure is shown in its own words, without a stack unless it is a bug of ours, and ends the process with 1. */
export const main = (work: () => Promise<void>): void => {
  work().catch((error: unknown) => {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
  });
};

const EXPECTED = new Set([
  'ConfigError',
  'EmbeddedPostgresError',
  'SchemaTooNew',
  'SchemaBehind',
  'ManifestError',
  'MigrationChanged',
  'MigrationFailed',
  'MigrationsInvalid',
  'SupergraphError',
  'UsageError',
]);
const UNREACHABLE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH', '28P01', '28000', '3D000']);

/** Wrong arguments: the message says how to call. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const explain = (error: unknown): string => {
  if (error instanceof AggregateError && error.errors.length > 0) return explain(error.errors[0]);
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  if (UNREACHABLE.has(code)) return `The database cannot be reached (${code}): ${error.message}. Check DATABASE_URL.`;
  return EXPECTED.has(error.name) || /^Port \d+ /.test(error.message) ? error.message : (error.stack ?? error.message);
};
