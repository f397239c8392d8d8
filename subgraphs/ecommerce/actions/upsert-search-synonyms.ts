import type { Context } from '../../../platform/context/context.ts';
import { forbidden } from '../../../platform/errors/faults.ts';
import { fail, ok } from '../../../platform/kernel/result.ts';
import { hasRole } from '../../accounts/contract.ts';
import type { SearchLanguage } from '../domain/search-language.ts';
import { wordsOf } from '../domain/search-words.ts';
import { isSlug, isText } from '../domain/values.ts';
import { shareSynonyms } from '../jobs/share-synonyms.ts';
import { findSynonyms, removeSynonyms, upsertSynonyms } from '../store/search-synonyms.ts';
import { requirePerson } from './require-person.ts';

export interface UpsertSearchSynonyms {
  readonly key: string;
  readonly language: SearchLanguage | null;
  readonly words: readonly string[];
}

const MAX_KEY = 80;
const MAX_WORD = 60;
const MAX_WORDS = 20;

const isGroup = (words: readonly string[]): boolean =>
  words.length >= 2 && words.length <= MAX_WORDS && words.every((word) => isText(word, 1, MAX_WORD) && wordsOf(word).length > 0);

/** Sets a group of words that mean the same, or removes it when no words are given. For admins: throws FORBIDDEN for others. The same again changes nothing. */
export const upsertSearchSynonyms = (ctx: Context, { key, language, words: given }: UpsertSearchSynonyms) =>
  ctx.inTransaction(async (trx) => {
    if (!(await hasRole(trx, requirePerson(ctx), 'admin'))) throw forbidden();
    if (!isSlug(key, MAX_KEY)) return fail('VALUE_INVALID', 'input', 'key');
    const words = [...new Set(given.map((word) => word.trim()))];
    if (given.length > 0 && !isGroup(words)) return fail('VALUE_INVALID', 'input', 'words');
    if (words.length === 0) await removeSynonyms(trx, key);
    else await upsertSynonyms(trx, { key, language, words, at: ctx.now() });
    await ctx.enqueue(trx, shareSynonyms, {});
    return ok((await findSynonyms(trx, key)) ?? null);
  });
