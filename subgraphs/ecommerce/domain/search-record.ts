import { createHash } from 'node:crypto';
import type { SearchLanguage } from './search-language.ts';

/** What a search engine is told of a product on sale. */
export interface SearchRecord {
  readonly id: string;
  readonly language: SearchLanguage;
  readonly title: string;
  readonly description: string;
  /** From the top down to its own. */
  readonly categories: readonly { readonly id: string; readonly slug: string; readonly name: string }[];
  readonly vendor: { readonly id: string; readonly name: string };
  readonly tags: readonly string[];
  /** Such as `Colour: Silver`. */
  readonly attributes: readonly string[];
  /** Names of its variants. */
  readonly options: readonly string[];
  readonly skus: readonly string[];
  /** Minor units of `currency`, of each variant, lowest first. */
  readonly prices: readonly number[];
  readonly currency: string;
  readonly inStock: boolean;
  /** 1 to 5; null when nobody rated it. */
  readonly rating: number | null;
  readonly ratings: number;
  /** Pieces sold lately. */
  readonly units: number;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

const ATTRIBUTE = /^[^:]{1,40}: ?\S.{0,59}$/u;

/** Tags of the form `Name: value`, and what it may be chosen by, are attributes, to filter by; other tags are words to find it by. */
export const readTags = (tags: readonly string[], choices: readonly string[] = []): { tags: string[]; attributes: string[] } => {
  const isAttribute = (tag: string) => ATTRIBUTE.test(tag);
  const tidy = (tag: string) => `${tag.slice(0, tag.indexOf(':')).trim()}: ${tag.slice(tag.indexOf(':') + 1).trim()}`;
  return { tags: tags.filter((tag) => !isAttribute(tag)), attributes: [...new Set([...tags, ...choices].filter(isAttribute).map(tidy))] };
};

/** Changes whenever the record does. The version changes when engines have to be told anew. */
export const hashOf = (record: SearchRecord): string => createHash('sha256').update(`2${JSON.stringify(record)}`).digest('base64url').slice(0, 22);
