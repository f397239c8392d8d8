/** Longer ones are cut: nobody types them, and one would fill the index. */
const MAX_WORD = 60;
const ELIDED = /^(?:l|d|j|m|n|s|t|c|qu)$/;
/** Letters and digits, with what binds them into one: a hyphen, dot, slash, underscore, plus or apostrophe. */
const CHUNK = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-./_+'][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const DECIMAL = /^\d+(?:\.\d+)+$/;

/** Lower case, one form for each letter, one apostrophe, a dot in numbers. */
const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[’‘`´]/g, "'").replace(/[‐‑–]/g, '-').replace(/(?<=\d),(?=\d)/g, '.');

/** Without accents: `crème` becomes `creme`, `ß` becomes `ss`. */
export const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss').replace(/ø/g, 'o').replace(/œ/g, 'oe').replace(/æ/g, 'ae').replace(/ł/g, 'l');

/** A name with its number: `iphone8` is `iphone` and `8`. Codes (`ks524aa`) are left whole: their letters mean nothing. */
const NAMED = /^(\p{L}{3,})(\p{N}{1,4})$/u;

/** A run of letters and digits as it was bound together in a text, as its words: `USB-C` is `usb` and `c`, `15.6` one word, `l'eau` two, `kid's` one. */
const wordsOfChunk = (chunk: string): string[] => {
  if (DECIMAL.test(chunk)) return [chunk];
  return chunk
    .split(/[-/_+]|\.(?!\d)|(?<!\d)\./)
    .flatMap((part) => {
      const [first, ...rest] = part.split("'");
      return rest.length > 0 && ELIDED.test(first!) ? [first!, rest.join('')] : [part.replaceAll("'", '')];
    })
    .filter((word) => word !== '')
    .map((word) => word.slice(0, MAX_WORD));
};

/** `iphone 8` and `4 gb`, which are written as one as well. */
const NUMBERED = /^\p{L}[\p{L}\p{N}]* \p{N}[\p{L}\p{N}]*$/u;
const MEASURED = /^\p{N}+ \p{L}{1,4}$/u;

export interface Chunk {
  readonly words: readonly string[];
  /** Written as one: `usbc` for `USB-C`; null when it was one word anyway. */
  readonly joined: string | null;
}

/** The chunks of a text, each with its words, lower case. Everything but letters and digits parts them. */
export const chunksOf = (text: string): Chunk[] =>
  (fold(text).match(CHUNK) ?? []).map((chunk) => {
    const words = wordsOfChunk(chunk);
    return { words, joined: words.length > 1 && !DECIMAL.test(chunk) ? words.join('').slice(0, MAX_WORD) : null };
  });

/** The words of a text, lower case, in order. */
export const wordsOf = (text: string): string[] => chunksOf(text).flatMap(({ words }) => words);

/**
 * Other ways to write what is in a text, so that it is found however a query writes it: model numbers in one (`iphone8` for "iPhone 8", `wd40` for
 * "WD-40") and in parts (`iphone`, `8` for "iPhone8"), and words without their accents.
 */
export const variantsOf = (text: string): string[] => {
  const chunks = chunksOf(text);
  const words = chunks.flatMap((chunk) => chunk.words);
  const found = new Set<string>();
  for (const { joined } of chunks) if (joined !== null) found.add(joined);
  for (const [index, word] of words.entries()) {
    if (plain(word) !== word) found.add(plain(word));
    const [, name, number] = NAMED.exec(word) ?? [];
    if (name !== undefined) found.add(name).add(number!);
    const next = words[index + 1];
    if (next !== undefined && (NUMBERED.test(`${word} ${next}`) || MEASURED.test(`${word} ${next}`))) found.add((word + next).slice(0, MAX_WORD));
  }
  for (const word of [...words, '']) found.delete(word);
  return [...found];
};

/** A word in two, wherever both parts have three letters: `smartwatch` is perhaps `smart` and `watch`. */
export const splitsOf = (word: string): [string, string][] =>
  /^\p{L}{6,30}$/u.test(word) ? Array.from({ length: word.length - 5 }, (_, index): [string, string] => [word.slice(0, index + 3), word.slice(index + 3)]) : [];
