import type { Answer } from '../execution/outcome.ts';

/** How much of a response's errors is looked at. */
const LOOK = 8_192;
const MOST = 10;
// Inside a JSON string a quotation mark is escaped, so this finds keys only.
const CODE = /"code":"([A-Z][A-Z0-9_]{0,63})"/g;

/** The error codes in an answer, each once, at most ten; `UNKNOWN` for errors without any. Empty when there are no errors. */
export const codesOf = ({ text, refusal }: Pick<Answer, 'text' | 'refusal'>): string[] => {
  if (refusal === null && !text.startsWith('{"errors":[')) return [];
  const end = text.indexOf('],"data":');
  const errors = text.slice(0, Math.min(LOOK, end === -1 ? LOOK : end + 1));
  const codes = new Set<string>();
  for (const [, code] of errors.matchAll(CODE)) if (codes.size < MOST) codes.add(code!);
  return codes.size > 0 ? [...codes] : ['UNKNOWN'];
};
