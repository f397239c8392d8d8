/** A schema and a code that do not fit each other. The message is complete: print it without a stack. */
export class MigrationError extends Error {
  override name = 'MigrationError';
}

/** The directory of migrations itself is wrong: a bad name, a gap, a number given twice. */
export class MigrationsInvalid extends MigrationError {
  override name = 'MigrationsInvalid';
}

/** The statements of a migration failed; nothing of it was applied. */
export class MigrationFailed extends MigrationError {
  override name = 'MigrationFailed';
}

/** A migration was edited after it had been applied. */
export class MigrationChanged extends MigrationError {
  override name = 'MigrationChanged';
}

/** The database has migrations that this code does not know: it must not run. */
export class SchemaTooNew extends MigrationError {
  override name = 'SchemaTooNew';
}

/** The database lacks migrations that this code needs. */
export class SchemaBehind extends MigrationError {
  override name = 'SchemaBehind';
}
