import type { FormattedExecutionResult } from 'graphql';

export type Answer = FormattedExecutionResult;

/** Whether an answer holds anything: null, an empty list or page, and a payload with nothing but errors do not. */
export const holdsSomething = (value: unknown): boolean => {
  if (value === null || value === undefined) return false;
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value !== 'object') return true;
  if ('nodes' in value) return holdsSomething(value.nodes);
  if (!('errors' in value)) return true;
  return Object.entries(value).some(([name, part]) => name !== 'errors' && name !== '__typename' && holdsSomething(part));
};

const codesOf = ({ errors = [] }: Answer): unknown[] => errors.map(({ extensions }) => extensions?.['code']);

/** Codes that say that the question was wrong, or that we were. */
const faults = new Set<unknown>(['INTERNAL_SERVER_ERROR', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'GRAPHQL_PARSE_FAILED', undefined]);

export interface Expected {
  /** Whether the viewer gets something; null when it depends on what they have themselves. */
  readonly open: boolean | null;
  /** The answer to the same question about what does not exist; null when nothing was named. */
  readonly absent: Answer | null;
  /** What must not be in any answer to this viewer. */
  readonly secrets: readonly string[];
}

/** What is wrong with an answer for a field; null when it is as expected. */
export const wrongIn = (field: string, answer: Answer, { open, absent, secrets }: Expected): string | null => {
  const codes = codesOf(answer);
  const value = answer.data?.[field] ?? null;
  if (codes.some((code) => faults.has(code))) return `is a fault: ${JSON.stringify(answer.errors)}`;
  const text = JSON.stringify(answer);
  const leaked = secrets.find((secret) => text.includes(secret));
  if (leaked !== undefined) return `tells ${leaked}`;
  const something = holdsSomething(value);
  if (open === null) return null;
  if (open) return something ? null : `gives nothing: ${text.slice(0, 300)}`;
  if (something) return `gives ${JSON.stringify(value).slice(0, 300)}`;
  if (isSilent(value) && codes.length === 0) return 'refuses without a word';
  const ofNothing = absent && JSON.stringify(absent);
  return ofNothing === null || ofNothing === text ? null : `tells what is not theirs (${text.slice(0, 300)}) from what does not exist (${ofNothing.slice(0, 300)})`;
};

/** A payload without what was asked for and without a reason. */
const isSilent = (value: unknown): boolean =>
  value !== null && typeof value === 'object' && 'errors' in value && Array.isArray(value.errors) && value.errors.length === 0;

/** The objects at the end of a way through an answer, lists along it unfolded. */
export const leavesOf = (answer: Answer, way: readonly string[]): Record<string, unknown>[] => {
  const down = (found: unknown[], step: string) => found.flatMap((each) => (each as Record<string, unknown> | null)?.[step] ?? []);
  return way.reduce<unknown[]>(down, [answer.data]) as Record<string, unknown>[];
};
