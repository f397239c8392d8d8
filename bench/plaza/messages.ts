/** What a Plaza process has used since it started. */
export interface Usage {
  readonly cpuMilliseconds: number;
  readonly statements: number;
}

export interface Ready {
  readonly url: string;
  readonly databaseUrl: string;
  readonly postgres: string;
}

/** What the bench asks of the Plaza process it started. */
export interface Commands {
  usage(): Promise<Usage>;
  /** Brings the planner's statistics up to date, as autovacuum does in time. */
  analyze(): Promise<void>;
  startProfile(): Promise<void>;
  /** Writes what the CPU did since `startProfile` into a file for a browser's developer tools. */
  stopProfile(file: string): Promise<void>;
  /** Stops everything and removes the data. */
  stop(): Promise<void>;
}

export interface Request {
  readonly id: number;
  readonly command: keyof Commands;
  readonly argument?: string | undefined;
}

export type Reply = { readonly ready: Ready } | { readonly id: number; readonly value?: unknown; readonly error?: string };
