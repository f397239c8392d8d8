import { parse } from 'yaml';
import { z } from 'zod';

const exception = z.strictObject({ says: z.string().min(10), reason: z.string().min(10) });
const file = z.strictObject({ hints: z.array(exception), breaking: z.array(exception) });

/** Something that is let pass: what its message says (a part of it), and why. */
export type Exception = z.infer<typeof exception>;
export type Exceptions = z.infer<typeof file>;

/** The file of exceptions is not what it should be. */
export class ExceptionsInvalid extends Error {
  override readonly name = 'UsageError';
}

/** Reads `supergraph.exceptions.yaml`. Throws `ExceptionsInvalid` with everything that is wrong with it. */
export const readExceptions = (text: string): Exceptions => {
  const read = file.safeParse(parse(text));
  if (read.success) return read.data;
  const problems = read.error.issues.map(({ path, message }) => `  - ${path.join('.')}: ${message}`);
  throw new ExceptionsInvalid(['supergraph.exceptions.yaml has problems:', ...problems].join('\n'));
};

export interface Sorted {
  readonly refused: readonly string[];
  readonly allowed: readonly { readonly message: string; readonly reason: string }[];
  /** Exceptions that nothing matched. */
  readonly unused: readonly Exception[];
}

/** Tells which messages an exception lets pass. */
export const sortByException = (messages: readonly string[], exceptions: readonly Exception[]): Sorted => {
  const used = new Set<Exception>();
  const refused: string[] = [];
  const allowed: { message: string; reason: string }[] = [];
  for (const message of messages) {
    const found = exceptions.find(({ says }) => message.includes(says));
    if (found) {
      used.add(found);
      allowed.push({ message, reason: found.reason });
    } else refused.push(message);
  }
  return { refused, allowed, unused: exceptions.filter((each) => !used.has(each)) };
};
