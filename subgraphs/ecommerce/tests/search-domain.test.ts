import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { attributesByName, filterQuery } from '../domain/search-filter.ts';
import { clauseQuery, idfOf, planQuery, type Clause } from '../domain/search-plan.ts';
import { parseQuery } from '../domain/search-query.ts';
import { positionsOf, rank, type Candidate } from '../domain/search-ranking.ts';
import { hashOf, readTags, type SearchRecord } from '../domain/search-record.ts';
import { chunksOf, plain, splitsOf, variantsOf, wordsOf } from '../domain/search-words.ts';
import { correctionsOf, editDistance } from '../domain/spelling.ts';

test.each([
  ['HP 15.6" Laptop', ['hp', '15.6', 'laptop']],
  ['USB-C', ['usb', 'c']],
  ['StarTech.com cable', ['startech', 'com', 'cable']],
  ['adapter/inverter', ['adapter', 'inverter']],
  ["L’eau, c'est l'été", ['l', 'eau', 'c', 'est', 'l', 'été']],
  ["kid's shoes", ['kids', 'shoes']],
  ['10,5 cm', ['10.5', 'cm']],
  ['ＴＶ  “4K”', ['tv', '4k']],
  ['!!! & | () <->', []],
  ['日本 電話', ['日本', '電話']],
])('the words of %s', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test.each([
  ['iPhone 8', ['iphone8']],
  ['iPhone8', ['iphone', '8']],
  ['WD-40 spray', ['wd40']],
  ['USB-C', ['usbc']],
  ['TN-2110', ['tn2110']],
  ['KS524AA', []],
  ['Crème brûlée', ['creme', 'brulee']],
  ['Straße', ['strasse']],
  ['4 GB', ['4gb']],
  ['plain words', []],
])('other ways to write %s', (text, variants) => {
  expect(variantsOf(text)).toEqual(variants);
});

test('words are lower case, without marks of tsquery, and nothing grows without bound', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      for (const word of [...wordsOf(text), ...variantsOf(text)]) {
        expect(word).toMatch(/^[\p{L}\p{M}\p{N}.]{1,60}$/u);
      }
      expect(chunksOf(text).length).toBeLessThanOrEqual(300);
      expect(() => parseQuery(text)).not.toThrow();
    }),
  );
});

test('words in two', () => {
  expect(splitsOf('mousepad')).toEqual([['mou', 'sepad'], ['mous', 'epad'], ['mouse', 'pad']]);
  expect(splitsOf('mouse')).toEqual([]);
  expect(splitsOf('ks524aa')).toEqual([]);
  expect(plain('façade')).toBe('facade');
});

const single = (word: string) => [{ words: [word], joined: null, phrase: false }];

test('a query is read', () => {
  expect(parseQuery('red  Wine glas')).toEqual({ clauses: [single('red'), single('wine'), single('glas')], excluded: [], unfinished: 'glas' });
  expect(parseQuery('"olive oil" -soap')).toEqual({ clauses: [[{ words: ['olive', 'oil'], joined: null, phrase: true }]], excluded: [{ words: ['soap'], joined: null, phrase: false }], unfinished: null });
  expect(parseQuery('carafe OR tote')).toEqual({ clauses: [[...single('carafe'), ...single('tote')]], excluded: [], unfinished: 'tote' });
  expect(parseQuery('usb-c hub ')).toEqual({ clauses: [[{ words: ['usb', 'c'], joined: 'usbc', phrase: false }], single('hub')], excluded: [], unfinished: null });
  expect(parseQuery('or')).toEqual({ clauses: [single('or')], excluded: [], unfinished: 'or' });
  expect(parseQuery('-- "" - "!"')).toEqual({ clauses: [], excluded: [], unfinished: null });
  expect(parseQuery(Array.from({ length: 40 }, (_, n) => `w${n}`).join(' ')).clauses).toHaveLength(12);
});

test('edit distance counts a swap as one mistake and stops at its limit', () => {
  expect(editDistance('lavender', 'lavendar', 2)).toBe(1);
  expect(editDistance('bicycel', 'bicycle', 2)).toBe(1);
  expect(editDistance('letaher', 'leather', 2)).toBe(1);
  expect(editDistance('abcdef', 'uvwxyz', 2)).toBe(3);
  fc.assert(fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => editDistance(a, b, 3) === editDistance(b, a, 3) && (editDistance(a, b, 3) === 0) === (a === b)));
});

test('a misspelt word is corrected to the nearest known ones, the more frequent first', () => {
  const known = [{ word: 'lavender', documents: 3 }, { word: 'calendar', documents: 90 }, { word: 'lavendel', documents: 9 }];
  expect(correctionsOf('lavendar', known)).toEqual([{ word: 'lavender', documents: 3 }]);
  expect(correctionsOf('lavende', known).map(({ word }) => word)).toEqual(['lavendel', 'lavender']);
  expect(correctionsOf('abc', [{ word: 'abd', documents: 1 }])).toEqual([]);
  expect(correctionsOf('ks524aa', [{ word: 'ks525aa', documents: 1 }])).toEqual([]);
});

test('tags of the form Name: value are attributes', () => {
  expect(readTags(['summer', 'Colour:Silver', 'Size: XL', ': x', 'http://x', 'Colour: Silver'])).toEqual({ tags: ['summer', ': x'], attributes: ['Colour: Silver', 'Size: XL', 'http: //x'] });
});

const clause = (lexemes: string[], idf = 1): Clause => ({ alternatives: lexemes.map((lexeme) => ({ lexemes: [lexeme], weight: 1, phrase: false })), idf, documents: 1, heads: 1 });

test('tsqueries are quoted', () => {
  expect(clauseQuery(clause(["o'hara", 'a\\b']))).toBe("('o''hara' | 'a\\\\b')");
  expect(planQuery({ clauses: [clause(['a']), clause(['b'])], excluded: [{ lexemes: ['c', 'd'], phrase: true, weight: 1 }] })).toBe("(('a') & ('b')) & !('c' <-> 'd')");
  expect(planQuery({ clauses: [clause(['a']), clause(['b'])], excluded: [] }, { any: true, prefix: '^' })).toBe("(('^a') | ('^b'))");
  expect(filterQuery({ category: "x'y", vendorId: 'A-B', inStock: true, minRating: 3.5, attributes: ['Colour: Red', 'colour:blue', 'Size: M'] })).toEqual([
    "'#cx''y'", "'#va-b'", "'#s'", "'#r3'", "('#acolour: red' | '#acolour: blue')", "('#asize: m')",
  ]);
  expect(attributesByName([])).toEqual([]);
});

test('inverse document frequency falls with the number of documents and never below zero', () => {
  expect(idfOf(1, 1_000)).toBeGreaterThan(idfOf(10, 1_000));
  expect(idfOf(1_000, 1_000)).toBeGreaterThan(0);
  expect(idfOf(2_000, 1_000)).toBeGreaterThan(0);
});

test('positions are read from a tsvector, also of lexemes with quotes and of those that end like another one', () => {
  const vector = "'fan':3A,7B '''s':2 'suffan':1A,4C,9";
  expect(positionsOf(vector, 'fan')).toEqual([{ at: 3, field: 'A' }, { at: 7, field: 'B' }]);
  expect(positionsOf(vector, 'suffan')).toEqual([{ at: 1, field: 'A' }, { at: 4, field: 'C' }, { at: 9, field: 'D' }]);
  expect(positionsOf(vector, "'s")).toEqual([{ at: 2, field: 'D' }]);
  expect(positionsOf(vector, 'an')).toBeNull();
});

const averages = { titleWords: 5, leadWords: 10, bodyWords: 20 };
const candidate = (id: string, head: string, more: Partial<Candidate> = {}): Candidate => ({
  id, head, titleWords: 5, categoryWords: 0, leadWords: 10, bodyWords: 20, categoryId: null, inStock: true, units: 0, rating: null, meets: [true, true], ...more,
});
const order = (candidates: Candidate[], clauses: Clause[]) => rank(candidates, clauses, averages).map((each) => each.candidate.id);

test('title before summary before text, short titles before long ones, sellers before others, what is in stock before what is sold out', () => {
  const one = [clause(['fan'])];
  expect(order([candidate('text', ''), candidate('summary', "'fan':9"), candidate('title', "'fan':1A")], one)).toEqual(['title', 'summary', 'text']);
  expect(order([candidate('long', "'fan':1A", { titleWords: 12 }), candidate('short', "'fan':1A", { titleWords: 2 })], one)).toEqual(['short', 'long']);
  expect(order([candidate('unsold', "'fan':1A"), candidate('sold', "'fan':1A", { units: 50 })], one)).toEqual(['sold', 'unsold']);
  expect(order([candidate('gone', "'fan':1A", { inStock: false }), candidate('here', "'fan':1A")], one)).toEqual(['here', 'gone']);
  expect(order([candidate('a', "'fan':1A"), candidate('b', "'fan':1A")], one)).toEqual(['b', 'a']);
});

test('words side by side count more, and a whole category more than part of one', () => {
  const two = [clause(['mouse']), clause(['pad'])];
  expect(order([candidate('apart', "'mouse':1A 'pad':4A"), candidate('together', "'mouse':1A 'pad':2A")], two)).toEqual(['together', 'apart']);
  const keyboard = [clause(['keyboard'])];
  const cover = candidate('cover', "'cover':3A,7B 'keyboard':2A,6B", { categoryId: 'covers', categoryWords: 2 });
  expect(order([cover, candidate('keyboard', "'keyboard':2A,6B", { categoryId: 'keyboards', categoryWords: 1 })], keyboard)).toEqual(['keyboard', 'cover']);
});

test('the category that most good matches are in lifts its members', () => {
  const crowd = Array.from({ length: 8 }, (_, n) => candidate(`n${n}`, "'note':1A", { categoryId: 'notebooks' }));
  const [first] = order([candidate('z', "'note':1A", { categoryId: 'other' }), ...crowd], [clause(['note'])]);
  expect(first).toBe('n7');
});

test('a document that meets more of the clauses is never ranked lower for it', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), fc.nat(2), (has, extra) => {
      const clauses = ['a', 'b', 'c'].map((lexeme) => clause([lexeme]));
      const head = (present: boolean[]) => ['a', 'b', 'c'].filter((_, n) => present[n]).map((lexeme, n) => `'${lexeme}':${n * 2 + 1}A`).join(' ');
      const more = has.map((each, n) => each || n === extra);
      const scores = rank([candidate('x', head(has), { meets: has }), candidate('y', head(more), { meets: more })], clauses, averages);
      const of = (id: string) => scores.find((each) => each.candidate.id === id)!.score;
      return of('y') >= of('x');
    }),
  );
});

const record: SearchRecord = {
  id: 'p', language: 'english', title: 't', description: '', categories: [], vendor: { id: 'v', name: 'V' }, tags: [], attributes: [], options: [], skus: [], prices: [100], currency: 'EUR', inStock: true, rating: null, ratings: 0, units: 0, createdAt: 0,
};

test('the hash of a record changes with each of its fields', () => {
  const changes: Partial<SearchRecord>[] = [{ title: 'u' }, { prices: [101] }, { inStock: false }, { units: 1 }, { rating: 4, ratings: 1 }, { vendor: { id: 'v', name: 'W' } }, { language: 'german' }, { tags: ['x'] }, { attributes: ['x'] }];
  const hashes = [record, ...changes.map((change) => ({ ...record, ...change }))].map(hashOf);
  expect(new Set(hashes).size).toBe(hashes.length);
  expect(hashOf({ ...record })).toBe(hashOf(record));
});
