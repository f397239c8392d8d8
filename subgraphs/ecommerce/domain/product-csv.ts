import { csvLine, type Cell } from '../../../platform/kernel/csv.ts';
import { toDecimal } from '../../../platform/kernel/money.ts';
import { htmlOfText } from './html-text.ts';
import type { ProductOption } from './options.ts';
import { columns, type Column } from './shopify-row.ts';
import { slugOf } from './values.ts';

export interface ExportedVariant {
  readonly title: string;
  readonly options: readonly string[];
  readonly sku: string;
  readonly price: bigint;
  readonly compare_at_price: bigint | null;
  readonly currency: string;
  readonly gtin: string | null;
  readonly weight_grams: number;
  readonly on_hand: number;
  readonly image: string | null;
}

export interface ExportedProduct {
  readonly handle: string;
  readonly title: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly published: boolean;
  readonly category: { readonly name: string; readonly slug: string } | null;
  readonly options: readonly ProductOption[];
  readonly images: readonly { readonly url: string; readonly alt: string }[];
  readonly variants: readonly ExportedVariant[];
}

const names = Object.keys(columns) as Column[];

/** The first line of the file. */
export const exportHeader = (): string => csvLine(names.map((column) => ({ figure: columns[column] })));

type Row = Partial<Record<Column, Cell>>;
const text = (value: string): Cell => ({ text: value });
const figure = (value: bigint | number | string): Cell => ({ figure: String(value) });

const optionName = ['option1Name', 'option2Name', 'option3Name'] as const;
const optionValue = ['option1', 'option2', 'option3'] as const;

const productCells = ({ title, description, tags, published, category, options }: ExportedProduct): Row => ({
  title: text(title),
  body: text(htmlOfText(description)),
  type: text(category?.name ?? ''),
  category: figure(category && slugOf(category.name, 80) !== category.slug ? category.slug : ''),
  tags: text(tags.join(', ')),
  published: figure(String(published)),
  ...(options.length === 0 ? { option1Name: text('Title') } : Object.fromEntries(options.map(({ name }, index) => [optionName[index]!, text(name)]))),
});

const variantCells = ({ title, options, sku, price, compare_at_price, currency, gtin, weight_grams, on_hand, image }: ExportedVariant): Row => ({
  ...(options.length === 0 ? { option1: text(title === 'Default' ? 'Default Title' : title) } : Object.fromEntries(options.map((choice, index) => [optionValue[index]!, text(choice)]))),
  sku: text(sku),
  grams: figure(weight_grams),
  quantity: figure(Math.max(0, on_hand)),
  price: figure(toDecimal({ amount: price, currency })),
  compareAt: figure(compare_at_price === null ? '' : toDecimal({ amount: compare_at_price, currency })),
  barcode: figure(gtin ?? ''),
  variantImage: text(image ?? ''),
});

/** The lines of a product: one for each variant or picture, whichever are more. */
export const exportLines = (product: ExportedProduct): string => {
  const lines = Array.from({ length: Math.max(product.variants.length, product.images.length) }, (_, index): Row => {
    const [variant, image] = [product.variants[index], product.images[index]];
    return {
      handle: text(product.handle),
      ...(index === 0 ? productCells(product) : {}),
      ...(variant ? variantCells(variant) : {}),
      ...(image ? { image: text(image.url), imagePosition: figure(index + 1), imageAlt: text(image.alt) } : {}),
    };
  });
  return lines.map((row) => csvLine(names.map((column) => row[column] ?? figure('')))).join('');
};
