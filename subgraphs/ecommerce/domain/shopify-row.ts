import { createHash } from 'node:crypto';
import { fromDecimal } from '../../../platform/kernel/money.ts';
import { textOfHtml } from './html-text.ts';
import { limits } from './product.ts';
import { slugOf } from './values.ts';

/** The columns of Shopify's product CSV that are read; a file must have those of `required`. */
export const columns = {
  handle: 'Handle', title: 'Title', body: 'Body (HTML)', type: 'Type', tags: 'Tags', published: 'Published',
  option1: 'Option1 Value', option2: 'Option2 Value', option3: 'Option3 Value',
  sku: 'Variant SKU', quantity: 'Variant Inventory Qty', price: 'Variant Price',
} as const;
export const required = [columns.handle, columns.title, columns.price] as const;

export type Column = keyof typeof columns;
/** The cells of one row; a column that the file does not have is empty. */
export type Cells = Readonly<Record<Column, string>>;

export interface ImportedProduct {
  readonly title: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly published: boolean;
  /** Its shelf, from `Type`; null when there is none. */
  readonly category: { readonly slug: string; readonly name: string } | null;
}

export interface ImportedVariant {
  readonly title: string;
  /** Null for an empty cell. */
  readonly sku: string | null;
  /** For a variant without a SKU, or whose SKU another one has: depends on handle and options alone, so that it stays the same. */
  readonly fallbackSku: string;
  /** Minor units. */
  readonly price: bigint;
  readonly stock: number;
}

export interface ImportedRow {
  readonly handle: string;
  /** Null on rows that only add a variant or an image to a product. */
  readonly product: ImportedProduct | null;
  /** Null on rows that only bring an image, and when something is wrong with it. */
  readonly variant: ImportedVariant | null;
  /** What is wrong with the variant: a first row still tells about the product. */
  readonly problem: string | null;
}

const MAX_HANDLE = 255;
const MAX_CATEGORY = 120;
const LONE_VARIANT = /^default( title)?$/i;

/** A SKU for a variant without one: readable, at most 100 characters, and the same each time. */
export const derivedSku = (handle: string, title: string): string => {
  const mark = createHash('sha256').update(`${handle}\u0000${title}`).digest('hex').slice(0, 10);
  return `${handle.slice(0, limits.sku - mark.length - 1)}-${mark}`;
};

const readProduct = (cells: Cells): ImportedProduct | string => {
  const title = cells.title.trim();
  if (title.length > limits.title) return `Title has ${title.length} characters, at most ${limits.title} are possible`;
  const description = textOfHtml(cells.body);
  if (description.length > limits.description) return `Body (HTML) has ${description.length} characters of text, at most ${limits.description} are possible`;
  const tags = [...new Set(cells.tags.split(',').map((tag) => tag.trim()).filter((tag) => tag !== ''))];
  if (tags.length > limits.tags) return `there are ${tags.length} Tags, at most ${limits.tags} are possible`;
  const long = tags.find((tag) => tag.length > limits.tag);
  if (long !== undefined) return `the tag "${long.slice(0, 20)}…" has ${long.length} characters, at most ${limits.tag} are possible`;
  const published = cells.published.trim().toLowerCase();
  if (!['', 'true', 'false'].includes(published)) return `Published is "${published.slice(0, 20)}", not true or false`;
  const name = cells.type.trim();
  if (name.length > MAX_CATEGORY) return `Type has ${name.length} characters, at most ${MAX_CATEGORY} are possible`;
  const slug = slugOf(name, 80);
  return { title, description, tags, published: published !== 'false', category: slug === null ? null : { slug, name } };
};

const readVariant = (handle: string, cells: Cells, currency: string): ImportedVariant | string => {
  const options = [cells.option1, cells.option2, cells.option3].map((option) => option.trim()).filter((option) => option !== '');
  const title = options.length === 0 || (options.length === 1 && LONE_VARIANT.test(options[0]!)) ? 'Default' : options.join(' / ');
  if (title.length > limits.variantTitle) return `the options have ${title.length} characters together, at most ${limits.variantTitle} are possible`;
  const sku = cells.sku.trim();
  if (sku.length > limits.sku) return `Variant SKU has ${sku.length} characters, at most ${limits.sku} are possible`;
  const price = fromDecimal(cells.price, currency);
  if (price === null) return cells.price.trim() === '' ? 'Variant Price is missing' : `Variant Price "${cells.price.slice(0, 20)}" is not an amount of ${currency}`;
  if (price <= 0n || price > limits.price) return `Variant Price ${cells.price.trim()} must be above 0 and at most ${limits.price} minor units`;
  const quantity = cells.quantity.trim() === '' ? '0' : cells.quantity.trim();
  if (!/^-?\d{1,9}$/.test(quantity)) return `Variant Inventory Qty "${quantity.slice(0, 20)}" is not a whole number`;
  const stock = Number(quantity);
  if (stock < 0) return `Variant Inventory Qty is ${stock}: stock cannot be negative`;
  if (stock > limits.stock) return `Variant Inventory Qty is ${stock}, at most ${limits.stock} are possible`;
  return { title, sku: sku === '' ? null : sku, fallbackSku: derivedSku(handle, title), price, stock };
};

/** Reads one row of a Shopify product file for a vendor who sells in `currency`. Answers what is wrong with it as text when nothing of it can be used. */
export const readRow = (cells: Cells, currency: string): ImportedRow | string => {
  const handle = cells.handle.trim();
  if (handle === '') return 'Handle is missing';
  if (handle.length > MAX_HANDLE) return `Handle has ${handle.length} characters, at most ${MAX_HANDLE} are possible`;
  if (Object.values(cells).some((cell) => cell.includes('\u0000'))) return 'there is a NUL character in it';
  const product = cells.title.trim() === '' ? null : readProduct(cells);
  if (typeof product === 'string') return product;
  const hasVariant = [cells.price, cells.sku, cells.option1].some((cell) => cell.trim() !== '');
  const variant = hasVariant ? readVariant(handle, cells, currency) : null;
  return typeof variant === 'string' ? { handle, product, variant: null, problem: variant } : { handle, product, variant, problem: null };
};
