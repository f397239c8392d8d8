import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ImportRecord } from '../../subgraphs/ecommerce/actions/import-products.ts';
import { columns, type Cells } from '../../subgraphs/ecommerce/domain/shopify-row.ts';
import { UsageError } from '../../platform/server/main.ts';
import { unzip } from './zip.ts';

/** A product of the Open Icecat catalogue, as the data files have it; attributes are `attr_t_…` (text), `attr_n_…` (number) and `attr_b_…`. */
export interface IcecatProduct {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly supplier: string;
  readonly short_description?: string;
  readonly price: number;
  readonly [attribute: `attr_${string}`]: string | number | boolean;
}

const MAX_TITLE = 200;
const MAX_TAG = 64;
const MAX_TAGS = 50;
const RARE = 4;

/** Says where the data should be when it is not there. */
export const readProducts = async (directory: string): Promise<IcecatProduct[]> => {
  const names = await readdir(directory).catch(() => []);
  const archives = names.filter((name) => name.endsWith('.json.zip')).toSorted();
  if (archives.length === 0) throw new UsageError(`There are no products (*.json.zip) in ${path.resolve(directory)}. Give the folder that has them: npm run bench:search -- --data DIR`);
  const products: IcecatProduct[] = [];
  for (const archive of archives) {
    for (const file of unzip(await readFile(path.join(directory, archive))).values()) products.push(...(JSON.parse(file.toString('utf8')) as IcecatProduct[]));
  }
  return products;
};

/** What a title says after supplier and name: `toner cartridge Original Black` of "Xerox 006R90321 toner cartridge Original Black". */
const afterName = ({ title, supplier, name }: IcecatProduct): string => {
  const rest = title.startsWith(`${supplier} `) ? title.slice(supplier.length + 1) : title;
  const at = rest.indexOf(name);
  return (at < 0 ? rest : rest.slice(at + name.length)).trim();
};

const NOUNS = /^(?:\p{Ll}[\p{L}/&-]*|[A-Z]{2,4}(?= \p{Ll}|$))(?: (?:\p{Ll}[\p{L}/&-]*|[A-Z]{2,4}))*/u;
const LONGEST = 5;

/**
 * Icecat names the category of a product in its title, in lower case after the name. The data has no other: phrases that several titles have there are
 * categories; a product is in the one with which the rest of its title begins, else in the first one that stands in it, else in that of its type.
 */
export const categoriesOf = (products: readonly IcecatProduct[]): Map<string, string> => {
  const rests = products.map(afterName);
  const counts = new Map<string, number>();
  for (const rest of rests) {
    const phrase = NOUNS.exec(rest)?.[0].replace(/( [A-Z]{2,4})+$/, '');
    if (phrase) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  }
  const known = new Map([...counts].filter(([, count]) => count >= RARE).map(([phrase]) => [phrase.toLowerCase(), phrase]));
  const found = new Map<string, string>();
  for (const [index, product] of products.entries()) {
    const words = rests[index]!.split(' ');
    const phraseAt = (start: number, sameCase: boolean): string | undefined => {
      for (let length = Math.min(LONGEST, words.length - start); length > 0; length -= 1) {
        const phrase = words.slice(start, start + length).join(' ');
        const category = known.get(phrase.toLowerCase());
        if (category !== undefined && (!sameCase || (category === phrase && /^\p{Ll}/u.test(phrase)))) return category;
      }
      return undefined;
    };
    let category = phraseAt(0, false);
    for (let start = 1; start < words.length && category === undefined; start += 1) category = phraseAt(start, true);
    const type = product['attr_t_product_type'];
    category ??= typeof type === 'string' && /^\p{L}{2}/u.test(type) ? type : undefined;
    if (category !== undefined) found.set(product.id, category);
  }
  return found;
};

const shorten = (text: string, limit: number): string => (text.length <= limit ? text : text.slice(0, text.lastIndexOf(' ', limit)).slice(0, limit));
const tidy = (text: string): string => text.replace(/[,:\s]+/g, ' ').trim();

/** Attributes as shops write them: tags of the form `Name: value`. */
const tagsOf = (product: IcecatProduct): string => {
  const attributes = Object.entries(product).filter(([key, value]) => key.startsWith('attr_') && value !== false && value !== 'Not available');
  const tags = attributes.map(([key, value]) => `${tidy(key.slice('attr_t_'.length).replaceAll('_', ' '))}: ${value === true ? 'yes' : tidy(String(value))}`);
  return [`brand: ${tidy(product.supplier)}`, ...tags].filter((tag) => tag.length <= MAX_TAG).slice(0, MAX_TAGS).join(',');
};

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const noCells = Object.fromEntries(Object.keys(columns).map((column) => [column, ''])) as Cells;

/** Products as rows of a file that a vendor would import; the handle is Icecat's id. */
export async function* recordsOf(products: readonly IcecatProduct[]): AsyncGenerator<ImportRecord> {
  const categories = categoriesOf(products);
  for (const [index, product] of products.entries()) {
    const cells: Cells = {
      ...noCells,
      handle: product.id,
      title: shorten(product.title, MAX_TITLE),
      body: escape(product.short_description ?? ''),
      type: categories.get(product.id) ?? '',
      tags: tagsOf(product),
      published: 'true',
      sku: product.name.slice(0, 100),
      quantity: '10',
      price: (Math.max(product.price, 1) / 100).toFixed(2),
    };
    yield { byte: 0, line: index + 2, cells };
  }
}
