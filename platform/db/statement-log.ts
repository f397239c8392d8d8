/** Counts SQL statements, and keeps their texts while somebody records: tests assert how many an operation needs. */
export class StatementLog {
  count = 0;
  #recording: string[] | null = null;

  record(sql: string): void {
    this.count += 1;
    this.#recording?.push(sql);
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
