/** One way to meet a clause: a document has all these lexemes; side by side, where it is a phrase. */
export interface Alternative {
  readonly lexemes: readonly string[];
  readonly phrase: boolean;
  /** 1 for what was typed, less for what only means or resembles it. */
  readonly weight: number;
}

/** What one word of a query asks for. */
export interface Clause {
  readonly alternatives: readonly Alternative[];
  /** How much it says: high for what few documents have. */
  readonly idf: number;
  /** About how many documents meet it, anywhere and in title or category; null when nobody has counted. */
  readonly documents: number | null;
  readonly heads: number | null;
}

export interface SearchPlan {
  readonly clauses: readonly Clause[];
  readonly excluded: readonly Alternative[];
}

/** Inverse document frequency as in BM25: never negative. */
export const idfOf = (documents: number, all: number): number => Math.log(1 + (Math.max(all, documents) - documents + 0.5) / (documents + 0.5));

const quote = (lexeme: string): string => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

/** An alternative in the notation of `tsquery`; `prefix` goes before each lexeme. */
export const termOf = ({ lexemes, phrase }: Alternative, prefix = ''): string => {
  const terms = lexemes.map((lexeme) => quote(prefix + lexeme)).join(phrase ? ' <-> ' : ' & ');
  return lexemes.length > 1 ? `(${terms})` : terms;
};

/** A clause in the notation of `tsquery`; with `prefix` `^` only documents that have it in title or category. */
export const clauseQuery = ({ alternatives }: Pick<Clause, 'alternatives'>, prefix = ''): string =>
  `(${alternatives.map((alternative) => termOf(prefix === '' ? alternative : { ...alternative, phrase: false }, prefix)).join(' | ')})`;

export const flag = (name: string): string => quote(`#${name}`);

/** Documents that meet every clause, or, with `any`, one of them, and none that is excluded. With `prefix` `^` in title or category. */
export const planQuery = ({ clauses, excluded }: SearchPlan, { any = false, prefix = '' }: { any?: boolean; prefix?: string } = {}): string => {
  const wanted = clauses.map((clause) => clauseQuery(clause, prefix)).join(any ? ' | ' : ' & ');
  return [`(${wanted})`, ...excluded.map((each) => `!${termOf(each)}`)].join(' & ');
};
