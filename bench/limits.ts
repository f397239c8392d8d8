export interface Limit {
  readonly name: string;
  /** What 95 of 100 must stay below. */
  readonly milliseconds: number;
}

/** What Plaza holds to, all in p95. */
export const limits = {
  api: { name: 'API', milliseconds: 200 },
  query: { name: 'standard query', milliseconds: 100 },
  internal: { name: 'internal call', milliseconds: 50 },
  live: { name: 'live update', milliseconds: 100 },
} as const satisfies Record<string, Limit>;
