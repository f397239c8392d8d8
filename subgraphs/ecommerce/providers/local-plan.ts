import type { Db } from '../../../platform/db/database.ts';
import type { SearchLanguage } from '../domain/search-language.ts';
import { idfOf, termOf, type Alternative, type Clause } from '../domain/search-plan.ts';
import type { QueryPart, SearchQuery } from '../domain/search-query.ts';
import { plain, splitsOf } from '../domain/search-words.ts';
import { correctionsOf, forgiven } from '../domain/spelling.ts';
import { anyDocument, knownWords, readVocabulary, wordsBeginning, wordsLike, type Vocabulary } from '../store/search-vocabulary.ts';

/** How much less a document counts that has something else than what was typed. */
export const weights = { typed: 1, synonym: 0.9, compound: 0.95, correction: 0.8, completion: 0.6 } as const;
const COMPLETIONS = 4;
/** Who typed a word that so many products have has finished it. */
const COMMON = 20;
const MAX_ALTERNATIVES = 24;
const MAX_COMBINATIONS = 8;

export interface LocalPlan {
  readonly clauses: readonly Clause[];
  readonly excluded: readonly Alternative[];
  readonly vocabulary: Vocabulary;
  readonly corrected: string | null;
  /** The same with words that go on from the last one; null when it is not unfinished. */
  loosen(): Promise<readonly Clause[] | null>;
}

/** A clause being made: what was typed, and what else it may be. */
interface Draft {
  readonly parts: readonly QueryPart[];
  alternatives: Alternative[];
}

const alternative = (lexemes: readonly string[], weight: number, phrase = false): Alternative => ({ lexemes, weight, phrase });

const combine = (lists: readonly (readonly string[])[]): string[][] =>
  lists.reduce<string[][]>((made, list) => made.flatMap((each) => list.map((lexeme) => [...each, lexeme])).slice(0, MAX_COMBINATIONS), [[]]);

const lexemesOf = ({ forms }: Vocabulary, word: string): string[] => [...new Set([word, plain(word)].flatMap((form) => forms.get(form)?.lexemes ?? []))];

const alternativesOf = (vocabulary: Vocabulary, { words, joined, phrase }: QueryPart, weight: number): Alternative[] => {
  const lists = words.map((word) => lexemesOf(vocabulary, word)).filter((list) => list.length > 0);
  const together = lists.length === 0 ? [] : combine(lists).map((lexemes) => alternative(lexemes, weight, phrase));
  return [...(joined === null ? [] : lexemesOf(vocabulary, joined).map((lexeme) => alternative([lexeme], weight))), ...together];
};

const documentsOf = ({ documents }: Vocabulary, alternatives: readonly Alternative[], prefix = ''): number | null => {
  const counts = alternatives.map(({ lexemes }) => lexemes.map((lexeme) => documents.get(prefix + lexeme)).reduce<number | undefined>((least, count) => (count === undefined || least === undefined ? undefined : Math.min(least, count)), Infinity));
  const counted = counts.filter((count) => count !== undefined);
  return counted.length === 0 ? null : counted.reduce((sum, count) => sum + count, 0);
};

const clauseOf = (vocabulary: Vocabulary, { alternatives }: Draft): Clause => {
  const kept = alternatives.slice(0, MAX_ALTERNATIVES);
  const typed = kept.filter(({ weight }) => weight === weights.typed);
  const documents = documentsOf(vocabulary, typed.length > 0 ? typed : kept);
  return {
    alternatives: kept,
    idf: vocabulary.all === 0 ? 1 : idfOf(documents ?? 1, vocabulary.all),
    documents: documentsOf(vocabulary, kept),
    heads: documentsOf(vocabulary, kept, '^'),
  };
};

const isSingle = ({ parts }: Draft): boolean => parts.length === 1 && parts[0]!.words.length === 1;
const wordOf = ({ parts }: Draft): string => parts[0]!.words[0]!;

/** Words that mean the same: also several words for one, and one for several. */
const addSynonyms = (drafts: readonly Draft[], vocabulary: Vocabulary): void => {
  const typed = drafts.map((draft) => new Set(isSingle(draft) ? lexemesOf(vocabulary, wordOf(draft)) : []));
  for (const forms of vocabulary.synonyms) {
    for (const { word, lexemes } of forms) {
      for (let start = 0; start + lexemes.length <= drafts.length; start += 1) {
        if (!lexemes.every((lexeme, index) => typed[start + index]!.has(lexeme))) continue;
        const others = forms.filter((form) => form.word !== word).map((form) => alternative(form.lexemes, weights.synonym, form.lexemes.length > 1));
        for (const draft of drafts.slice(start, start + lexemes.length)) draft.alternatives.push(...others);
      }
    }
  }
};

/** `smart watch` is `smartwatch` too, where that is known. */
const addCompounds = (drafts: readonly Draft[], vocabulary: Vocabulary): void => {
  for (const [index, draft] of drafts.slice(1).entries()) {
    const before = drafts[index]!;
    const joined = pairOf(before, draft);
    if (joined === null || vocabulary.forms.get(joined)?.known !== true) continue;
    const others = lexemesOf(vocabulary, joined).map((lexeme) => alternative([lexeme], weights.compound));
    before.alternatives.push(...others);
    draft.alternatives.push(...others);
  }
};

const pairOf = (a: Draft, b: Draft): string | null => (isSingle(a) && isSingle(b) && /^[\p{L}\p{N}]+$/u.test(wordOf(a) + wordOf(b)) ? wordOf(a) + wordOf(b) : null);

/** Whether any document has the word. */
const isKnown = async (db: Db, vocabulary: Vocabulary, draft: Draft): Promise<boolean> => {
  if (draft.alternatives.length === 0) return false;
  if (vocabulary.forms.get(wordOf(draft))?.known === true || draft.alternatives.some(({ lexemes }) => lexemes.every((lexeme) => vocabulary.documents.has(lexeme)))) return true;
  return anyDocument(db, draft.alternatives.map((each) => termOf(each)).join(' | '));
};

const merge = (a: Vocabulary, b: Vocabulary): Vocabulary => ({ ...a, forms: new Map([...a.forms, ...b.forms]), documents: new Map([...a.documents, ...b.documents]) });

interface Repair {
  readonly draft: Draft;
  readonly words: readonly (readonly string[])[];
  readonly weight: number;
  readonly corrected: boolean;
}

/** What an unknown word may be: the beginning of one, two written as one, or a misspelt one. */
const repair = async (db: Db, draft: Draft, unfinished: boolean): Promise<Repair | null> => {
  const word = wordOf(draft);
  const begun = unfinished && word.length > 1 ? await wordsBeginning(db, word, COMPLETIONS) : [];
  if (begun.length > 0) return { draft, words: begun.map((each) => [each.word]), weight: weights.completion, corrected: false };
  const splits = splitsOf(word);
  const known = splits.length > 0 ? await knownWords(db, splits.flat()) : new Set<string>();
  const parts = splits.filter((pair) => pair.every((part) => known.has(part)));
  if (parts.length > 0) return { draft, words: parts, weight: weights.compound, corrected: false };
  const near = forgiven(word) === 0 ? [] : correctionsOf(word, await wordsLike(db, word));
  return near.length === 0 ? null : { draft, words: near.map((each) => [each.word]), weight: weights.correction, corrected: true };
};

/** Turns a query into what documents have to have, with the words that the catalogue knows. Two to four statements; more only where words are misspelt. */
export const planLocally = async (db: Db, query: SearchQuery, language: SearchLanguage | null): Promise<LocalPlan> => {
  const drafts: Draft[] = query.clauses.map((parts) => ({ parts, alternatives: [] }));
  const pairs = drafts.slice(1).flatMap((draft, index) => pairOf(drafts[index]!, draft) ?? []);
  const parts = [...query.clauses.flat(), ...query.excluded];
  const words = [...parts.flatMap(({ words: each, joined }) => (joined === null ? each : [...each, joined])), ...pairs];
  let vocabulary = await readVocabulary(db, [...new Set(words.flatMap((word) => [word, plain(word)]))], language);

  const says = drafts.filter((draft) => !(isSingle(draft) && vocabulary.forms.get(wordOf(draft))?.stop === true));
  const asked = says.length > 0 ? says : drafts;
  for (const draft of asked) draft.alternatives = draft.parts.flatMap((part) => alternativesOf(vocabulary, part, weights.typed));

  const last = asked.at(-1);
  const unfinished = last !== undefined && query.unfinished !== null && isSingle(last) && wordOf(last) === query.unfinished ? last : null;
  const counted = vocabulary;
  const looks = await Promise.all(asked.filter(isSingle).map(async (draft) => ({ draft, known: await isKnown(db, counted, draft) })));
  const unknown = looks.filter(({ known }) => !known).map(({ draft }) => draft);
  const repairs = (await Promise.all(unknown.map((draft) => repair(db, draft, draft === unfinished)))).filter((found) => found !== null);
  if (repairs.length > 0) vocabulary = merge(vocabulary, await readVocabulary(db, [...new Set(repairs.flatMap((each) => each.words.flat()))], language));
  for (const { draft, words: instead, weight } of repairs) draft.alternatives = instead.flatMap((each) => alternativesOf(vocabulary, { words: each, joined: null, phrase: false }, weight));
  addCompounds(asked, vocabulary);
  addSynonyms(asked, vocabulary);

  const usable = asked.filter(({ alternatives }) => alternatives.length > 0);
  const corrections = new Map(repairs.filter(({ corrected }) => corrected).map(({ draft, words: instead }) => [wordOf(draft), instead[0]![0]!]));
  return {
    clauses: usable.map((draft) => clauseOf(vocabulary, draft)),
    excluded: query.excluded.flatMap((part) => alternativesOf(vocabulary, part, weights.typed)),
    vocabulary,
    corrected: corrections.size === 0 ? null : query.clauses.map((each) => each[0]!.words.map((word) => corrections.get(word) ?? word).join(' ')).join(' '),
    loosen: async () => {
      if (unfinished === null || unknown.includes(unfinished) || wordOf(unfinished).length < 2) return null;
      if ((documentsOf(vocabulary, unfinished.alternatives) ?? 0) >= COMMON) return null;
      const begun = await wordsBeginning(db, wordOf(unfinished), COMPLETIONS);
      if (begun.length === 0) return null;
      const more = merge(vocabulary, await readVocabulary(db, begun.map(({ word }) => word), language));
      const longer = begun.flatMap(({ word }) => lexemesOf(more, word)).filter((lexeme) => !unfinished.alternatives.some(({ lexemes }) => lexemes.length === 1 && lexemes[0] === lexeme));
      if (longer.length === 0) return null;
      const added = [...new Set(longer)].map((lexeme) => alternative([lexeme], weights.completion));
      return usable.map((draft) => clauseOf(more, draft === unfinished ? { ...draft, alternatives: [...draft.alternatives, ...added] } : draft));
    },
  };
};
