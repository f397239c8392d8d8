import type { Context } from '../../../platform/context/context.ts';
import type { ImportedGroup } from '../domain/import-plan.ts';
import { limits } from '../domain/product.ts';
import { readRow, type Cells } from '../domain/shopify-row.ts';
import type { VendorRow } from '../rows.ts';
import { saveImportBatch, type BatchOutcome, type RowProblem } from './save-import-batch.ts';

export type { RowProblem } from './save-import-batch.ts';

/** A row of the file, or what made it unreadable. `line` is where it begins, from 1. */
export type ImportRecord = { readonly line: number; readonly cells: Cells } | { readonly line: number; readonly problem: string };

export interface ImportSummary extends Omit<BatchOutcome, 'problems'> {
  readonly rows: number;
  readonly refused: number;
}

export interface ImportReport {
  /** Called for each row that was left out or not taken as it is. */
  onProblem(problem: RowProblem): void;
  /** Called after each batch. */
  onProgress(summary: ImportSummary): void;
}

const BATCH_PRODUCTS = 200;
const BATCH_VARIANTS = 1_000;
const UNIQUE_VIOLATION = '23505';

/**
 * Imports a vendor's products from rows of a Shopify file: rows with one Handle are one product. Memory stays flat, whatever the number of rows: they are
 * written in batches, each a transaction. The same rows again change nothing. SKU, stock and Published count for what is new only, so that an old
 * file never undoes sales or a decision. An operator's tool: asks for no rights of the caller.
 */
export const importProducts = async (ctx: Context, vendor: VendorRow, records: AsyncIterable<ImportRecord>, report: ImportReport): Promise<ImportSummary> => {
  let summary: ImportSummary = { rows: 0, refused: 0, created: 0, updated: 0, unchanged: 0, variantsCreated: 0, variantsUpdated: 0 };
  let batch = new Map<string, ImportedGroup>();
  let variants = 0;
  const tell = (problem: RowProblem) => {
    if (problem.refused) summary = { ...summary, refused: summary.refused + 1 };
    report.onProblem(problem);
  };
  const flush = async () => {
    if (batch.size > 0) {
      const { problems, ...counts } = await saveOrRetry(ctx, vendor, [...batch.values()]);
      summary = add(summary, counts);
      problems.forEach(tell);
    }
    batch = new Map();
    variants = 0;
    report.onProgress(summary);
  };
  for await (const record of records) {
    summary = { ...summary, rows: summary.rows + 1 };
    const row = 'problem' in record ? record.problem : readRow(record.cells, vendor.currency);
    if (typeof row === 'string') {
      tell({ line: record.line, problem: row, refused: true });
      continue;
    }
    if (!batch.has(row.handle) && (batch.size >= BATCH_PRODUCTS || variants >= BATCH_VARIANTS)) await flush();
    const group = batch.get(row.handle) ?? { handle: row.handle, line: record.line, product: null, refused: 0, variants: new Map() };
    batch.set(row.handle, group);
    group.product ??= row.product;
    const problem = row.problem ?? (row.variant ? addVariant(group, row.variant, record.line) : null);
    if (row.variant && problem === null) variants += 1;
    if (problem === null) continue;
    group.refused += 1;
    tell({ line: record.line, problem, refused: true });
  }
  await flush();
  return summary;
};

const addVariant = ({ variants }: ImportedGroup, variant: NonNullable<Exclude<ReturnType<typeof readRow>, string>['variant']>, line: number): string | null => {
  const same = variants.get(variant.title);
  if (same) return `its options are those of line ${same.line}`;
  if (variants.size >= limits.variants) return `the product has more than ${limits.variants} variants`;
  variants.set(variant.title, { ...variant, line });
  return null;
};

/** Another vendor may take a slug between our look and our insert: the second look sees it. */
const saveOrRetry = (ctx: Context, vendor: VendorRow, groups: readonly ImportedGroup[]): Promise<BatchOutcome> =>
  saveImportBatch(ctx, vendor, groups).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION) return saveImportBatch(ctx, vendor, groups);
    throw error;
  });

const add = (summary: ImportSummary, counts: Omit<BatchOutcome, 'problems'>): ImportSummary => ({
  ...summary,
  created: summary.created + counts.created,
  updated: summary.updated + counts.updated,
  unchanged: summary.unchanged + counts.unchanged,
  variantsCreated: summary.variantsCreated + counts.variantsCreated,
  variantsUpdated: summary.variantsUpdated + counts.variantsUpdated,
});
