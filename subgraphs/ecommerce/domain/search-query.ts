/** A search as typed: the words in full, and the unfinished last word where it may be completed. */
export interface SearchQuery {
  readonly text: string;
  /** Everything before the last word. */
  readonly before: string;
  /** The last word, letters and digits only, at least 2; null when it is quoted, excluded or too short to complete. */
  readonly prefix: string | null;
  /** The plain words of three characters and more, at most 8: what spelling mistakes are looked for in. */
  readonly words: readonly string[];
}

export const MAX_QUERY = 200;
const MAX_WORDS = 8;

/** Splits off the last word, so that results come while it is being typed. Operators of web search stay in `text` and `before`. */
export const parseQuery = (raw: string): SearchQuery => {
  const text = raw.trim().replace(/\s+/g, ' ');
  const cut = text.lastIndexOf(' ');
  const last = text.slice(cut + 1);
  const before = cut < 0 ? '' : text.slice(0, cut);
  const quotes = (text.match(/"/g) ?? []).length;
  const complete = quotes % 2 === 0 && /^[\p{L}\p{N}]{2,}$/u.test(last) && !/^or$/i.test(last);
  const words = [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [])].slice(0, MAX_WORDS);
  return { text, before, prefix: complete ? last : null, words };
};
