import { sql } from 'kysely';
import type { Db, Trx } from '../../../platform/db/database.ts';
import { lockName } from '../../../platform/db/name-lock.ts';
import type { SearchLanguage } from '../domain/search-language.ts';
import type { Averages } from '../domain/search-ranking.ts';
import type { KnownWord } from '../domain/spelling.ts';

/** Words that mean the same, each with its lexemes in one language. */
export type SynonymForms = readonly { readonly word: string; readonly lexemes: readonly string[] }[];

export interface Vocabulary {
  /** The lexemes of each word, in every language of the catalogue or the one asked for; none for one that says nothing (`the`). */
  readonly forms: ReadonlyMap<string, { readonly lexemes: readonly string[]; readonly stop: boolean; readonly known: boolean }>;
  /** In how many documents a lexeme is, with `^` in title or category; missing when nobody counted it. */
  readonly documents: ReadonlyMap<string, number>;
  readonly synonyms: readonly SynonymForms[];
  /** How many documents there were when they were counted. */
  readonly all: number;
  readonly averages: Averages;
}

interface Answer {
  readonly forms: { word: string; lexemes: string[]; stop: boolean; known: boolean }[];
  readonly documents: Record<string, number> | null;
  readonly synonyms: SynonymForms[] | null;
  readonly state: { documents: number; title_words: number; lead_words: number; body_words: number };
}

/** All that is to be known of the words of a query, in one statement. */
export const readVocabulary = async (db: Db, words: readonly string[], language: SearchLanguage | null): Promise<Vocabulary> => {
  const { rows } = await sql<Answer>`
    with spoken as (
      select substr(lexeme, 3) as language, documents from ecommerce_search_lexemes where ${language}::text is null and lexeme >= '#l' and lexeme < '#m'
      union all select ${language}, 1 where ${language}::text is not null),
    form as materialized (
      select w.word, s.language, tsvector_to_array(to_tsvector(s.language::regconfig, w.word)) as lexemes
      from (select distinct unnest(${words}::text[]) as word) w, spoken s),
    main as (select language from spoken order by documents desc, language limit 1),
    lexeme as materialized (select distinct unnest(lexemes) as lexeme from form)
    select
      (select coalesce(jsonb_agg(jsonb_build_object('word', f.word, 'lexemes', (select coalesce(jsonb_agg(distinct l), '[]') from form g, unnest(g.lexemes) l where g.word = f.word),
        'stop', cardinality(f.lexemes) = 0, 'known', exists (select from ecommerce_search_words k where k.word = f.word))), '[]') from form f join main using (language)) as forms,
      (select jsonb_object_agg(k.lexeme, k.documents) from ecommerce_search_lexemes k where k.lexeme in (select lexeme from lexeme union all select '^' || lexeme from lexeme)) as documents,
      (select jsonb_agg(y.forms order by y.key) from ecommerce_search_synonyms y
        where (y.language is null or ${language}::text is null or y.language = ${language}) and y.keys && array(select lexeme from lexeme)) as synonyms,
      (select jsonb_build_object('documents', documents, 'title_words', title_words, 'lead_words', lead_words, 'body_words', body_words) from ecommerce_search_state) as state`.execute(db);
  const { forms, documents, synonyms, state } = rows[0]!;
  return {
    forms: new Map(forms.map(({ word, ...form }) => [word, form])),
    documents: new Map(Object.entries(documents ?? {})),
    synonyms: synonyms ?? [],
    all: state.documents,
    averages: { titleWords: state.title_words, leadWords: state.lead_words, bodyWords: state.body_words },
  };
};

const ALIKE = 40;

/** Known words that are spelt a little like this one. */
export const wordsLike = async (db: Db, word: string): Promise<KnownWord[]> => {
  const { rows } = await sql<KnownWord>`
    select word, documents from ecommerce_search_words
    where word operator(extensions.%) ${word} and length(word) between ${word.length - 2} and ${word.length + 2} and word !~ '[0-9]'
    order by extensions.similarity(word, ${word}) desc, documents desc, word limit ${ALIKE}`.execute(db);
  return rows;
};

const LAST = '\u{10ffff}';

/** The most frequent known words that begin so, not the beginning itself. A range, not LIKE: prepared for any pattern, that could not use the index. */
export const wordsBeginning = async (db: Db, beginning: string, limit: number): Promise<KnownWord[]> => {
  const { rows } = await sql<KnownWord>`
    select word, documents from ecommerce_search_words
    where word operator(pg_catalog.~>~) ${beginning} and word operator(pg_catalog.~<~) ${beginning + LAST} order by documents desc, word limit ${limit}`.execute(db);
  return rows;
};

/** Which of these words are known. */
export const knownWords = async (db: Db, words: readonly string[]): Promise<Set<string>> => {
  const { rows } = await sql<{ word: string }>`select word from ecommerce_search_words where word = any(${words}::text[])`.execute(db);
  return new Set(rows.map(({ word }) => word));
};

/**
 * Whether any document has one of these lexemes. The CTE is planned as if all were read, and read one by one: for `exists` alone the planner may hope to meet
 * one soon in the table, and reads all of it where there is none (580 ms instead of 1 ms).
 */
export const anyDocument = async (db: Db, query: string): Promise<boolean> => {
  const { rows } = await sql<{ found: boolean }>`
    with met as materialized (select from ecommerce_search_documents where document @@ ${query}::tsquery) select exists (select from met) as found`.execute(db);
  return rows[0]!.found;
};

/** More documents than these are counted from a sample of them. */
const COUNTED = 40_000;

/** Counts words and lexemes anew, forgets words that no document has, and takes the measure of tiers. Takes seconds when there are many documents. */
export const refreshVocabulary = async (trx: Trx, at: Date): Promise<void> => {
  await sql`set local statement_timeout = '5min'`.execute(trx);
  await lockName(trx, 'ecommerce.refreshSearch');
  const { rows } = await sql<{ all: number }>`select count(*)::int as all from ecommerce_search_documents`.execute(trx);
  const { all } = rows[0]!;
  const share = Math.min(1, COUNTED / Math.max(all, 1));
  const sample = share < 1 ? ` tablesample bernoulli (${(share * 100).toFixed(4)}) repeatable (1)` : '';
  const scaled = sql`ceil(ndoc / ${share}::double precision)::int`;
  await sql`
    with counted as materialized (select word as lexeme, ${scaled} as documents from ts_stat(${`select document from ecommerce_search_documents${sample}`})),
    gone as (delete from ecommerce_search_lexemes k where not exists (select from counted c where c.lexeme = k.lexeme))
    insert into ecommerce_search_lexemes as k (lexeme, documents) select lexeme, documents from counted order by lexeme
    on conflict (lexeme) do update set documents = excluded.documents where k.documents <> excluded.documents`.execute(trx);
  await sql`
    with counted as materialized (
      select word, ndoc::int as documents from ts_stat('select array_to_tsvector(array_remove(string_to_array(words, '' ''), '''')) from ecommerce_search_documents')),
    gone as (delete from ecommerce_search_words k where not exists (select from counted c where c.word = k.word))
    insert into ecommerce_search_words as k (word, documents) select word, documents from counted order by word
    on conflict (word) do update set documents = excluded.documents where k.documents <> excluded.documents`.execute(trx);
  await sql`
    update ecommerce_search_state s set documents = ${all}, refreshed_at = ${at},
      title_words = coalesce(m.title_words, s.title_words), lead_words = coalesce(m.lead_words, s.lead_words), body_words = coalesce(m.body_words, s.body_words)
    from (select avg(title_words)::real as title_words, avg(lead_words)::real as lead_words, avg(body_words)::real as body_words from ecommerce_search_documents) m`.execute(trx);
};

/** Whether documents have been written since words were last counted. */
export const vocabularyIsOld = async (db: Db): Promise<boolean> => {
  const { rows } = await sql<{ old: boolean }>`
    select s.refreshed_at is null or s.documents <> (select count(*) from ecommerce_search_documents)
      or exists (select from ecommerce_search_documents d where d.indexed_at > s.refreshed_at) as old from ecommerce_search_state s`.execute(db);
  return rows[0]!.old;
};
