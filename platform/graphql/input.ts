import { badInput } from '../errors/faults.ts';

const MAX_LIST = 10_000;
const MAX_DEPTH = 32;

/**
 * Refuses values that no column could hold or no handler should see: NUL characters, lone surrogates, lists over 10,000 items,
 * nesting over 32 levels. Throws BAD_USER_INPUT.
 */
export const checkInput = (value: unknown, depth = 0): void => {
  if (typeof value === 'string') return checkText(value);
  if (value === null || typeof value !== 'object') return;
  if (depth >= MAX_DEPTH) throw badInput(`Input may be nested ${MAX_DEPTH} levels deep at most.`);
  if (Array.isArray(value) && value.length > MAX_LIST) throw badInput(`A list may hold ${MAX_LIST} items at most.`);
  for (const [key, each] of Object.entries(value)) {
    checkText(key);
    checkInput(each, depth + 1);
  }
};

const checkText = (text: string): void => {
  if (text.includes('\u0000')) throw badInput('Text must not contain NUL characters.');
  if (!text.isWellFormed()) throw badInput('Text must be well-formed Unicode: it has half of a surrogate pair.');
};
