import { htmlOfText, textOfHtml } from './html-text.ts';
import { imageLimits } from './image.ts';
import { optionLimits, titleOf, type ProductOption } from './options.ts';
import { comparedTitle, readTags, type Cells, type ImportedImage, type ImportedProduct, type ImportedVariant } from './shopify-row.ts';

/** A place in a file: the byte and the line (from 1) where a row begins. */
export interface FilePosition {
  readonly byte: number;
  readonly line: number;
}

/** A row of the file, or what made it unreadable. `line` is where it begins, from 1; `byte` too, where somebody may go on from there. */
export type ImportRecord = { readonly line: number; readonly byte: number } & ({ readonly cells: Cells } | { readonly problem: string });

type GroupedVariant = ImportedVariant & { readonly line: number };

/** What a batch of rows says about one product. */
export interface ImportedGroup {
  readonly handle: string;
  /** Line of its first row. */
  readonly line: number;
  /** Null when its rows only add to a product that is known from before. */
  product: ImportedProduct | null;
  /** How many of its rows have been refused by now. */
  refused: number;
  readonly images: ImportedImage[];
  readonly variants: Map<string, GroupedVariant>;
}

export interface KnownProduct {
  readonly id: string;
  readonly handle: string;
  readonly title: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly category_id: string | null;
}

export interface KnownVariant {
  readonly id: string;
  readonly product_id: string;
  readonly sku: string;
  readonly title: string;
  readonly options: readonly string[];
  readonly price: bigint;
  readonly compare_at_price: bigint | null;
  readonly gtin: string | null;
  readonly weight_grams: number;
  readonly position: number;
}

/** Whether the file says something else about a product than what is known, as a file can say it. Published counts for new products only. */
export const productDiffers = (known: KnownProduct, { title, description, tags }: ImportedProduct, categoryId: string | null): boolean =>
  known.title.trim() !== title ||
  (known.description !== description && textOfHtml(htmlOfText(known.description)) !== description) ||
  known.category_id !== categoryId ||
  readTags(known.tags.join(', ')).join('\n') !== tags.join('\n');

/** Choices that are longer or more than a product can have. */
const tooMuch = ({ name, choices }: ProductOption): boolean =>
  name.length > optionLimits.name || choices.length > optionLimits.choices || choices.some((choice) => choice.length > optionLimits.choice);

/**
 * What a product may be chosen by after the import: the file's options where all variants, those the file does not name as well, have a choice for each; else those
 * known. Choices that are known keep their places, new ones follow. Without options, titles tell variants apart.
 */
export const planOptions = (group: ImportedGroup, known: readonly ProductOption[], variants: readonly KnownVariant[]): readonly ProductOption[] => {
  const names = group.product?.optionNames ?? known.map(({ name }) => name);
  const inFile = [...group.variants.values()];
  const named = new Set(inFile.map(({ title }) => title));
  const others = variants.filter(({ title }) => !named.has(comparedTitle(title)));
  const fit = names.length > 0 && new Set(names).size === names.length && [...inFile, ...others].every(({ options }) => options.length === names.length);
  const extended = (option: ProductOption, index: number): ProductOption => {
    const told = [...others, ...inFile].flatMap(({ options }) => (options.length === names.length || fit ? [options[index]!] : []));
    return { name: option.name, choices: [...new Set([...option.choices, ...told])] };
  };
  const wanted = fit ? names.map((name, index) => extended({ name, choices: known[index]?.choices ?? [] }, index)) : known;
  return wanted.some(tooMuch) ? known : wanted;
};

type NewVariant = Omit<KnownVariant, 'id' | 'product_id'> & { readonly stock: number; readonly image: string | null };
export type ChangedVariant = Pick<KnownVariant, 'id' | 'price' | 'compare_at_price' | 'gtin' | 'weight_grams' | 'options'>;

export interface VariantPlan {
  readonly added: NewVariant[];
  readonly changed: ChangedVariant[];
  /** Pictures of known variants. */
  readonly pictured: { readonly id: string; readonly image: string }[];
  /** Variants that do not have the SKU that the file gives them. */
  readonly otherSku: { readonly line: number; readonly wanted: string; readonly sku: string }[];
  /** Lines of variants that have other options than the product. */
  readonly misfits: number[];
}

const changedBy = (known: KnownVariant, { price, compareAt, gtin, grams, options }: ImportedVariant, hasOptions: boolean): ChangedVariant | null => {
  const before = known.compare_at_price !== null && known.compare_at_price > price ? known.compare_at_price : null;
  const after = { id: known.id, price, compare_at_price: compareAt ?? before, gtin: gtin ?? known.gtin, weight_grams: grams ?? known.weight_grams, options: hasOptions ? options : known.options };
  const same =
    after.price === known.price && after.compare_at_price === known.compare_at_price && after.gtin === known.gtin && after.weight_grams === known.weight_grams &&
    after.options.join('\n') === known.options.join('\n');
  return same ? null : after;
};

/**
 * Compares the variants of one product in the file with those known; titles tell which is which. A SKU is given once: known variants keep theirs, new ones
 * get the file's unless another variant has it (`takenSkus`, which grows), so that no SKU has two owners and the order of a file does not matter
 * the second time. What the file leaves empty stays as it is.
 */
export const planVariants = (group: ImportedGroup, known: readonly KnownVariant[], options: readonly ProductOption[], takenSkus: Set<string>): VariantPlan => {
  const plan: VariantPlan = { added: [], changed: [], pictured: [], otherSku: [], misfits: [] };
  const byTitle = new Map(known.map((variant) => [comparedTitle(variant.title), variant]));
  let position = known.reduce((last, variant) => Math.max(last, variant.position), -1);
  for (const variant of group.variants.values()) {
    const { title, line, sku: given, fallbackSku, price, stock, image } = variant;
    const current = byTitle.get(title);
    const fits = options.length === 0 || variant.options.length === options.length;
    if (!current && !fits) {
      plan.misfits.push(line);
      continue;
    }
    const sku = current?.sku ?? (given === null || takenSkus.has(given) ? fallbackSku : given);
    takenSkus.add(sku);
    if (given !== null && given !== sku) plan.otherSku.push({ line, wanted: given, sku });
    if (!current) {
      plan.added.push({
        title: options.length > 0 ? titleOf(variant.options) : title, sku, price, stock, image, options: options.length > 0 ? variant.options : [], compare_at_price: variant.compareAt, gtin: variant.gtin,
        weight_grams: variant.grams ?? 0, position: ++position,
      });
      continue;
    }
    const changed = changedBy(current, variant, options.length > 0 && fits);
    if (changed) plan.changed.push(changed);
    if (image !== null) plan.pictured.push({ id: current.id, image });
  }
  return plan;
};

/** The pictures of a product after the import; null when they stay. A first row tells them all, others add theirs. At most 20. */
export const planImages = ({ product, images }: ImportedGroup, known: readonly { readonly url: string; readonly alt: string }[]): { url: string; alt: string }[] | null => {
  if (images.length === 0) return null;
  const inOrder = images.map((image, index) => ({ ...image, place: image.position ?? index + 1 })).toSorted((a, b) => a.place - b.place);
  const wanted = new Map([...(product === null ? known : []), ...inOrder].toReversed().map(({ url, alt }) => [url, { url, alt }]));
  const after = [...wanted.values()].toReversed().slice(0, imageLimits.images);
  return after.map(({ url, alt }) => `${url}\n${alt}`).join('\n') === known.map(({ url, alt }) => `${url}\n${alt}`).join('\n') ? null : after;
};
