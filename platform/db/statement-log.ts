/** A statement that has ended: its text with `$1` for parameters, how long it took, and the SQLSTATE if it failed. */
export interface Statement {
  readonly sql: string;
  readonly milliseconds: number;
  readonly failure: string | undefined;
}

/** Counts SQL statements, tells a listener of each, and keeps their texts while somebody records: tests assert how many an operation needs. */
export class StatementLog {
  count = 0;
  /** Told of every statement, in the asynchronous context that sent it. */
  onStatement: ((statement: Statement) => void) | null = null;
  #recording: string[] | null = null;

  record(statement: Statement): void {
    this.count += 1;
    this.#recording?.push(statement.sql);
    this.onStatement?.(statement);
  }

  /** Starts keeping texts; the returned array fills until `stop`. */
  start(): string[] {
    this.#recording = [];
    return this.#recording;
  }

  stop(): void {
    this.#recording = null;
  }
}
