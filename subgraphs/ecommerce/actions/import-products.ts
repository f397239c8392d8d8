import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import type { FilePosition, ImportedGroup, ImportRecord } from '../domain/import-plan.ts';
import { imageLimits } from '../domain/image.ts';
import { limits } from '../domain/product.ts';
import { readRow, type ImportedRow } from '../domain/shopify-row.ts';
import type { VendorRow } from '../rows.ts';
import { saveImportBatch, type Account, type BatchOutcome, type RowProblem } from './save-import-batch.ts';

export type { RowProblem } from './save-import-batch.ts';
export type { ImportRecord } from '../domain/import-plan.ts';

export interface ImportSummary extends Omit<BatchOutcome, 'problems'> {
  readonly rows: number;
  readonly refused: number;
}

/** What was done since the last step, and where the next one begins: null at the end of the file. */
export interface ImportStep extends ImportSummary {
  readonly problems: readonly RowProblem[];
  readonly next: FilePosition | null;
}

export interface ImportReport {
  /** Called for each row that was left out or not taken as it is. */
  onProblem?(problem: RowProblem): void;
  /** Called after each batch. */
  onProgress?(summary: ImportSummary): void;
  /** Called in the transaction of each batch: what it writes is there exactly when the batch is. */
  onStep?(trx: Trx, step: ImportStep): Promise<void>;
}

const BATCH_PRODUCTS = 200;
const BATCH_VARIANTS = 1_000;
const BATCH_PROBLEMS = 1_000;
const UNIQUE_VIOLATION = '23505';
const NOTHING: ImportSummary = { rows: 0, refused: 0, created: 0, updated: 0, unchanged: 0, variantsCreated: 0, variantsUpdated: 0 };

/**
 * Imports a vendor's products from rows of a Shopify file: rows with one Handle are one product. Memory stays flat, whatever the number of rows: they are
 * written in batches, each a transaction. The same rows again change nothing. SKU, stock and Published count for what is new only, so that an old
 * file never undoes sales or a decision. Asks for no rights of the caller. Stops after `steps` batches; answers whether it read to the end.
 */
export const importProducts = async (
  ctx: Context,
  vendor: VendorRow,
  records: AsyncIterable<ImportRecord>,
  report: ImportReport,
  steps = Number.POSITIVE_INFINITY,
): Promise<ImportSummary & { readonly ended: boolean }> => {
  let total = NOTHING;
  let batch = new Map<string, ImportedGroup>();
  let problems: RowProblem[] = [];
  let [rows, variants, taken] = [0, 0, 0];
  const flush = async (next: FilePosition | null) => {
    let step: ImportStep | undefined;
    const account: Account = async (trx, { problems: found, ...counts }) => {
      const all = [...problems, ...found];
      step = { ...counts, rows, refused: all.filter((each) => each.refused).length, problems: all, next };
      await report.onStep?.(trx, step);
    };
    await saveOrRetry(ctx, vendor, [...batch.values()], account);
    total = add(total, step!);
    step!.problems.forEach((problem) => report.onProblem?.(problem));
    [batch, problems, rows, variants, taken] = [new Map(), [], 0, 0, taken + 1];
    report.onProgress?.(total);
  };
  for await (const record of records) {
    const { line } = record;
    const row = 'problem' in record ? record.problem : readRow(record.cells, vendor.currency);
    const full = batch.size >= BATCH_PRODUCTS || variants >= BATCH_VARIANTS || problems.length >= BATCH_PROBLEMS;
    if (full && (typeof row === 'string' || !batch.has(row.handle))) {
      await flush({ byte: record.byte, line });
      if (taken >= steps) return { ...total, ended: false };
    }
    rows += 1;
    if (typeof row === 'string') {
      problems.push({ line, problem: row, refused: true });
      continue;
    }
    const group = batch.get(row.handle) ?? { handle: row.handle, line, product: null, refused: 0, images: [], variants: new Map() };
    batch.set(row.handle, group);
    const known = group.variants.size;
    problems.push(...addRow(group, row, line));
    variants += group.variants.size - known;
  }
  await flush(null);
  return { ...total, ended: true };
};

/** Puts what a row says to its product. Answers what of it is left out. */
const addRow = (group: ImportedGroup, row: ImportedRow, line: number): RowProblem[] => {
  group.product ??= row.product;
  const problems: RowProblem[] = row.notes.map((problem) => ({ line, problem, refused: false }));
  if (row.image && group.images.length >= imageLimits.images) problems.push({ line, problem: `the product has more than ${imageLimits.images} pictures: left out`, refused: false });
  else if (row.image) group.images.push(row.image);
  const problem = row.problem ?? (row.variant ? addVariant(group, row.variant, line) : null);
  if (problem === null) return problems;
  group.refused += 1;
  return [...problems, { line, problem, refused: true }];
};

const addVariant = ({ variants }: ImportedGroup, variant: NonNullable<ImportedRow['variant']>, line: number): string | null => {
  const same = variants.get(variant.title);
  if (same) return `its options are those of line ${same.line}`;
  if (variants.size >= limits.variants) return `the product has more than ${limits.variants} variants`;
  variants.set(variant.title, { ...variant, line });
  return null;
};

/** Another vendor may take a slug between our look and our insert: the second look sees it. */
const saveOrRetry = (ctx: Context, vendor: VendorRow, groups: readonly ImportedGroup[], account: Account): Promise<BatchOutcome> =>
  saveImportBatch(ctx, vendor, groups, account).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION) return saveImportBatch(ctx, vendor, groups, account);
    throw error;
  });

const add = (summary: ImportSummary, counts: ImportSummary): ImportSummary => ({
  rows: summary.rows + counts.rows,
  refused: summary.refused + counts.refused,
  created: summary.created + counts.created,
  updated: summary.updated + counts.updated,
  unchanged: summary.unchanged + counts.unchanged,
  variantsCreated: summary.variantsCreated + counts.variantsCreated,
  variantsUpdated: summary.variantsUpdated + counts.variantsUpdated,
});
