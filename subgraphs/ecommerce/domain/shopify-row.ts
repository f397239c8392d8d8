import { createHash } from 'node:crypto';
import { plainText } from '../../../platform/kernel/csv.ts';
import { fromDecimal } from '../../../platform/kernel/money.ts';
import { readGtin } from './gtin.ts';
import { textOfHtml } from './html-text.ts';
import { imageLimits, isImageUrl } from './image.ts';
import { limits } from './product.ts';
import { isSlug, slugOf } from './values.ts';

/** The columns of Shopify's product CSV that are read; a file must have those of `required`. */
export const columns = {
  handle: 'Handle', title: 'Title', body: 'Body (HTML)', type: 'Type', tags: 'Tags', published: 'Published',
  option1Name: 'Option1 Name', option1: 'Option1 Value', option2Name: 'Option2 Name', option2: 'Option2 Value', option3Name: 'Option3 Name', option3: 'Option3 Value',
  sku: 'Variant SKU', grams: 'Variant Grams', quantity: 'Variant Inventory Qty', price: 'Variant Price', compareAt: 'Variant Compare At Price', barcode: 'Variant Barcode',
  image: 'Image Src', imagePosition: 'Image Position', imageAlt: 'Image Alt Text', variantImage: 'Variant Image',
  /** Our own: the slug of the category, where its name alone would not lead there. */
  category: 'Plaza Category',
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
  /** What its options are called; empty when the file names none, or only the `Title` of products without. */
  readonly optionNames: readonly string[];
  /** Its shelf, from `Type`; null when there is none. */
  readonly category: { readonly slug: string; readonly name: string } | null;
}

export interface ImportedVariant {
  readonly title: string;
  /** The values of its options that are not empty. */
  readonly options: readonly string[];
  /** Minor units, above `price`; null for what is not told. */
  readonly compareAt: bigint | null;
  /** 14 digits; null for what is not told. */
  readonly gtin: string | null;
  /** Null for what is not told. */
  readonly grams: number | null;
  /** Null for what is not told. */
  readonly image: string | null;
  /** Null for an empty cell. */
  readonly sku: string | null;
  /** For a variant without a SKU, or whose SKU another one has: depends on handle and options alone, so that it stays the same. */
  readonly fallbackSku: string;
  /** Minor units. */
  readonly price: bigint;
  readonly stock: number;
}

export interface ImportedImage {
  readonly url: string;
  readonly alt: string;
  /** From 1; null: in the order of the file. */
  readonly position: number | null;
}

export interface ImportedRow {
  readonly handle: string;
  /** Null on rows that only add a variant or an image to a product. */
  readonly product: ImportedProduct | null;
  /** Null on rows that only bring an image, and when something is wrong with it. */
  readonly variant: ImportedVariant | null;
  /** A picture of the product. */
  readonly image: ImportedImage | null;
  /** What was not taken as it is. */
  readonly notes: readonly string[];
  /** What is wrong with the variant: a first row still tells about the product. */
  readonly problem: string | null;
}

const MAX_HANDLE = 255;
const MAX_CATEGORY = 120;
const MAX_CATEGORY_SLUG = 80;
const LONE_VARIANT = /^default( title)?$/i;
const DEFAULT = 'Default';

/** What a variant is called where files are compared: a product's only variant has many names. */
export const comparedTitle = (title: string): string => (LONE_VARIANT.test(title.trim()) ? DEFAULT : title.trim());

/** A SKU for a variant without one: readable, at most 100 characters, and the same each time. */
export const derivedSku = (handle: string, title: string): string => {
  const mark = createHash('sha256').update(`${handle}\u0000${title}`).digest('hex').slice(0, 10);
  return `${handle.slice(0, limits.sku - mark.length - 1)}-${mark}`;
};

/** Tags of a cell, each once. */
export const readTags = (cell: string): string[] => [...new Set(cell.split(',').map((tag) => tag.trim()).filter((tag) => tag !== ''))];

const readProduct = (cells: Cells): ImportedProduct | string => {
  const title = cells.title.trim();
  if (title.length > limits.title) return `Title has ${title.length} characters, at most ${limits.title} are possible`;
  const description = textOfHtml(cells.body);
  if (description.length > limits.description) return `Body (HTML) has ${description.length} characters of text, at most ${limits.description} are possible`;
  const tags = readTags(cells.tags);
  if (tags.length > limits.tags) return `there are ${tags.length} Tags, at most ${limits.tags} are possible`;
  const long = tags.find((tag) => tag.length > limits.tag);
  if (long !== undefined) return `the tag "${long.slice(0, 20)}…" has ${long.length} characters, at most ${limits.tag} are possible`;
  const published = cells.published.trim().toLowerCase();
  if (!['', 'true', 'false'].includes(published)) return `Published is "${published.slice(0, 20)}", not true or false`;
  const name = cells.type.trim();
  if (name.length > MAX_CATEGORY) return `Type has ${name.length} characters, at most ${MAX_CATEGORY} are possible`;
  const told = cells.category.trim();
  if (told !== '' && !isSlug(told, MAX_CATEGORY_SLUG)) return `Plaza Category "${told.slice(0, 20)}" is not the slug of a category`;
  const slug = told === '' ? slugOf(name, MAX_CATEGORY_SLUG) : told;
  const names = [cells.option1Name, cells.option2Name, cells.option3Name].map((each) => each.trim()).filter((each) => each !== '');
  const optionNames = names.length === 1 && /^title$/i.test(names[0]!) ? [] : names;
  return { title, description, tags, optionNames, published: published !== 'false', category: slug === null ? null : { slug, name: name === '' ? slug : name } };
};

/** Digits of a barcode; spreadsheets are told by an apostrophe that it is no number. */
const barcodeOf = ({ barcode }: Cells): string => barcode.trim().replace(/^'/, '');

const readGrams = (cell: string): number | null => {
  const grams = Math.round(Number(cell.trim()));
  return cell.trim() !== '' && grams >= 0 && grams <= limits.grams ? grams : null;
};

/** A price before that is not above the present one says nothing. */
const readCompareAt = (cell: string, currency: string, price: bigint): bigint | null => {
  const amount = fromDecimal(cell, currency);
  return amount !== null && amount > price && amount <= limits.price ? amount : null;
};

const readImage = (cells: Cells): ImportedImage | null => {
  const url = cells.image.trim();
  const position = /^\d{1,4}$/.test(cells.imagePosition.trim()) ? Number(cells.imagePosition) : null;
  return isImageUrl(url) ? { url, alt: cells.imageAlt.trim().slice(0, imageLimits.alt), position } : null;
};

/** What of a row is left out although the rest is taken. */
const notesOn = (cells: Cells): string[] => [
  ...(cells.image.trim() !== '' && !isImageUrl(cells.image.trim()) ? [`Image Src "${cells.image.trim().slice(0, 60)}" is not an https address: left out`] : []),
  ...(cells.variantImage.trim() !== '' && !isImageUrl(cells.variantImage.trim()) ? [`Variant Image "${cells.variantImage.trim().slice(0, 60)}" is not an https address: left out`] : []),
  ...(barcodeOf(cells) !== '' && readGtin(barcodeOf(cells)) === null ? [`Variant Barcode "${barcodeOf(cells).slice(0, 20)}" is no GTIN (8, 12, 13 or 14 digits with a right check digit): left out`] : []),
  ...(cells.grams.trim() !== '' && readGrams(cells.grams) === null ? [`Variant Grams "${cells.grams.trim().slice(0, 20)}" is not a weight: left out`] : []),
];

const readVariant = (handle: string, cells: Cells, currency: string): ImportedVariant | string => {
  const options = [cells.option1, cells.option2, cells.option3].map((option) => option.trim()).filter((option) => option !== '');
  const title = options.length === 0 || (options.length === 1 && LONE_VARIANT.test(options[0]!)) ? DEFAULT : options.join(' / ');
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
  return {
    title, options, sku: sku === '' ? null : sku, fallbackSku: derivedSku(handle, title), price, stock, grams: readGrams(cells.grams),
    compareAt: readCompareAt(cells.compareAt, currency, price), gtin: readGtin(barcodeOf(cells)), image: isImageUrl(cells.variantImage.trim()) ? cells.variantImage.trim() : null,
  };
};

/** Reads one row of a Shopify product file for a vendor who sells in `currency`. Answers what is wrong with it as text when nothing of it can be used. */
export const readRow = (raw: Cells, currency: string): ImportedRow | string => {
  const cells = Object.fromEntries(Object.entries(raw).map(([column, cell]) => [column, plainText(cell)])) as Record<Column, string>;
  const handle = cells.handle.trim();
  if (handle === '') return 'Handle is missing';
  if (handle.length > MAX_HANDLE) return `Handle has ${handle.length} characters, at most ${MAX_HANDLE} are possible`;
  if (Object.values(cells).some((cell) => cell.includes('\u0000'))) return 'there is a NUL character in it';
  const product = cells.title.trim() === '' ? null : readProduct(cells);
  if (typeof product === 'string') return product;
  const hasVariant = [cells.price, cells.sku, cells.option1].some((cell) => cell.trim() !== '');
  const variant = hasVariant ? readVariant(handle, cells, currency) : null;
  const rest = { handle, product, image: readImage(cells), notes: notesOn(cells) };
  return typeof variant === 'string' ? { ...rest, variant: null, problem: variant } : { ...rest, variant, problem: null };
};
