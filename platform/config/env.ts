/** All that is wrong with the environment, found in one go. The message is one line a problem. */
export class ConfigError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(['The configuration has problems:', ...problems.map((problem) => `  - ${problem}`), 'See .env.example for every variable.'].join('\n'));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

export interface Requirement<T> {
  /** Used when the variable is not set; without it the variable is required. */
  readonly fallback?: T;
  /** Shown in the complaint. */
  readonly example: string;
}

/** Reads variables and collects complaints instead of stopping at the first one. */
export class Env {
  readonly #values: Readonly<Record<string, string | undefined>>;
  readonly #problems: string[] = [];
  readonly production: boolean;

  constructor(values: Readonly<Record<string, string | undefined>>) {
    this.#values = values;
    this.production = values['NODE_ENV'] === 'production';
  }

  text(name: string, { fallback, example }: Requirement<string>): string {
    return this.#values[name] || this.#missing(name, example, fallback);
  }

  /** A text that may be missing. */
  optional(name: string): string | null {
    return this.#values[name] || null;
  }

  /** At least 32 characters; in development `fallback` is fine, in production it must be set. */
  secret(name: string, fallback: string): string {
    const value = this.#values[name];
    if (!value && !this.production) return fallback;
    if (!value) return this.complain(`${name} is missing. Set it to a random text of at least 32 characters, for example from: openssl rand -base64 32`, '');
    return value.length < 32 ? this.complain(`${name} is too short: at least 32 characters`, '') : value;
  }

  integer(name: string, { fallback, example }: Requirement<number>, min = 0, max = Number.MAX_SAFE_INTEGER): number {
    const raw = this.#values[name];
    if (!raw) return this.#missing(name, example, fallback);
    const value = Number(raw);
    const valid = Number.isInteger(value) && value >= min && value <= max;
    return valid ? value : this.complain(`${name} must be a whole number from ${min} to ${max}, not "${raw}"`, min);
  }

  flag(name: string, fallback: boolean): boolean {
    const raw = this.#values[name];
    if (!raw) return fallback;
    return raw === 'true' || raw === 'false' ? raw === 'true' : this.complain(`${name} must be true or false, not "${raw}"`, fallback);
  }

  /** Without a slash at the end. */
  url(name: string, { fallback, example }: Requirement<string>): string {
    const raw = this.#values[name];
    if (!raw) return this.#missing(name, example, fallback);
    return URL.canParse(raw) ? raw.replace(/\/$/, '') : this.complain(`${name} must be a URL, for example ${example}`, raw);
  }

  list(name: string): string[] {
    return (this.#values[name] ?? '').split(',').map((item) => item.trim()).filter((item) => item !== '');
  }

  /** One of several alternatives; only the chosen one's variables are read. Alternatives in `laptopOnly` are refused in production. */
  choose<A extends Record<string, (env: Env) => object>>(name: string, fallback: keyof A & string, alternatives: A, laptopOnly: readonly (keyof A & string)[] = []) {
    type Choice = { [K in keyof A & string]: { readonly kind: K } & ReturnType<A[K]> }[keyof A & string];
    const kind = this.#values[name] || fallback;
    const read = Object.hasOwn(alternatives, kind) ? alternatives[kind] : undefined;
    if (!read) return this.complain(`${name} must be one of ${Object.keys(alternatives).join(', ')}, not "${kind}"`, { kind } as unknown as Choice);
    if (this.production && laptopOnly.includes(kind)) this.complain(`${name}=${kind} is for development only. Choose one of ${Object.keys(alternatives).filter((a) => !laptopOnly.includes(a)).join(', ')}`, null);
    return { kind, ...read(this) } as unknown as Choice;
  }

  /** Notes a problem and answers a stand-in, so that reading can go on to find the rest. */
  complain<T>(problem: string, standIn: T): T {
    this.#problems.push(problem);
    return standIn;
  }

  /** Throws all complaints together, if there are any. */
  done<T>(config: T): T {
    if (this.#problems.length > 0) throw new ConfigError(this.#problems);
    return config;
  }

  #missing<T>(name: string, example: string, fallback: T | undefined): T {
    return fallback ?? this.complain(`${name} is missing. For example: ${name}=${example}`, fallback as T);
  }
}
