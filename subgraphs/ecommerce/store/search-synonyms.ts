import { sql } from 'kysely';
import type { Db, Trx } from '../../../platform/db/database.ts';
import { searchLanguages, type SearchLanguage } from '../domain/search-language.ts';
import { wordsOf } from '../domain/search-words.ts';
import type { SearchSynonymsRow } from '../rows.ts';

export const MAX_GROUPS = 5_000;

const groups = (db: Db) => db.selectFrom('ecommerce_search_synonyms').select(['key', 'language', 'words', 'updated_at']).$castTo<SearchSynonymsRow>();

export const listSynonyms = (db: Db): Promise<SearchSynonymsRow[]> => groups(db).orderBy('key').limit(MAX_GROUPS).execute();

export const findSynonyms = (db: Db, key: string): Promise<SearchSynonymsRow | undefined> => groups(db).where('key', '=', key).executeTakeFirst();

/** Writes a group of words that mean the same, with their lexemes in its language, or in every one. */
export const upsertSynonyms = async (trx: Trx, { key, language, words, at }: { key: string; language: SearchLanguage | null; words: readonly string[]; at: Date }): Promise<void> => {
  const spelt = words.map((word) => ({ word, terms: wordsOf(word) }));
  await sql`
    with form as (
      select distinct w.word, (select array_agg(lexeme order by n) from (
          select n, (tsvector_to_array(to_tsvector(l::regconfig, term)))[1] as lexeme from unnest(w.terms) with ordinality t(term, n)) s where lexeme is not null) as lexemes
      from jsonb_to_recordset(${JSON.stringify(spelt)}::jsonb) as w(word text, terms text[]), unnest(${language === null ? [...searchLanguages] : [language, 'simple']}::text[]) l)
    insert into ecommerce_search_synonyms (key, language, words, keys, forms, updated_at)
    select ${key}, ${language}, ${words}::text[], array(select distinct lexemes[1] from form where lexemes is not null),
      (select jsonb_agg(jsonb_build_object('word', word, 'lexemes', lexemes) order by word, lexemes) from form where lexemes is not null), ${at}
    on conflict (key) do update set language = excluded.language, words = excluded.words, keys = excluded.keys, forms = excluded.forms, updated_at = excluded.updated_at`.execute(trx);
};

export const removeSynonyms = async (trx: Trx, key: string): Promise<void> => {
  await trx.deleteFrom('ecommerce_search_synonyms').where('key', '=', key).execute();
};
