import type { Sorted } from './schema-exceptions.ts';

/** Lines for a terminal, and whether what they tell is a failure. */
export interface Report {
  readonly lines: readonly string[];
  readonly failed: boolean;
}

/** Composition's hints: each fails unless an exception says why not, and so does an exception that no hint needs. */
export const reportHints = ({ refused, allowed, unused }: Sorted): Report => ({
  lines: [
    ...allowed.map(({ message, reason }) => `allowed hint: ${message} (${reason})`),
    ...refused.map((hint) => `hint: ${hint}`),
    ...unused.map(({ says }) => `no hint says: ${says}. Remove it from supergraph.exceptions.yaml.`),
  ],
  failed: refused.length + unused.length > 0,
});

/** Changes of the schema, the worst first. Only breaking changes without an exception fail. */
export const reportChanges = (against: string, breaking: Sorted, dangerous: readonly string[]): Report => {
  const group = (title: string, messages: readonly string[]) =>
    messages.length > 0 ? [`${title}:`, ...messages.map((message) => `  - ${message}`)] : [];
  const lines = [
    ...group(`Breaking since ${against}`, breaking.refused),
    ...group('Breaking, and meant', breaking.allowed.map(({ message, reason }) => `${message} (${reason})`)),
    ...group('Dangerous: clients that expect a fixed set of values may be surprised', dangerous),
    ...group('Exceptions that nothing needs', breaking.unused.map(({ says }) => says)),
  ];
  const failed = breaking.refused.length > 0;
  if (failed) lines.push('Change them so that old clients go on working, or add them to supergraph.exceptions.yaml with the reason.');
  return { lines: lines.length > 0 ? lines : [`Nothing breaks since ${against}.`], failed };
};
