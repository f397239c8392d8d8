/** A request that never reached the engine: what is wrong with it, as an HTTP status and a GraphQL error. The message says what to do. */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;
  /** HTTP headers that belong to the refusal, lower case. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.name = 'Refused';
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}
