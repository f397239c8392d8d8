import type { StatementLog } from '../db/statement-log.ts';
import type { Tracing } from './tracing.ts';

/** Records a span for every SQL statement that is sent inside one: its text, never its parameters. */
export const traceStatements = (statements: StatementLog, tracing: Tracing): void => {
  statements.onStatement = ({ sql, milliseconds, failure }) =>
    tracing.ended(verbOf(sql), milliseconds, {
      kind: 'client',
      attributes: { 'db.system.name': 'postgresql', 'db.query.text': sql },
      failure,
    });
};

const verbOf = (sql: string): string => /\w+/.exec(sql)?.[0].toUpperCase() ?? 'SQL';
