import type { Context } from '../../../platform/context/context.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { ImportFileError, readShopifyRows } from '../providers/shopify-csv.ts';
import { endImport, findImport, insertProblems, readChunks, removeOldChunks, saveImportStep } from '../store/product-imports.ts';
import { findVendor } from '../store/vendors.ts';
import { importProducts } from './import-products.ts';

/** Batches of one run of the job, some minutes; then it goes on in another one. */
const STEPS = 200;
const DAY = 86_400_000;

/** Somebody else did the step: two workers had the same job. */
class Overtaken extends Error {}

/**
 * Goes on with an import from where it is. Each batch is one transaction with its place in the file, its account and its problems: a crash repeats nothing, and of
 * two workers with the same job one steps back. Answers whether it has an end.
 */
export const runImport = async (ctx: Context, importId: string): Promise<'ENDED' | 'GOES_ON'> => {
  const found = await findImport(ctx.db, importId);
  if (!found || !['QUEUED', 'RUNNING'].includes(found.status)) return 'ENDED';
  const { upload_id: uploadId, bytes } = found;
  const size = Number(bytes);
  const file = { size, read: (start: number, end = size) => readChunks(ctx.db, importId, uploadId!, start, end) };
  let place = { id: importId, at_byte: found.at_byte };
  let reached = found.at_byte;
  try {
    const vendor = (await findVendor(ctx.db, found.vendor_id))!;
    const records = readShopifyRows(file, { from: { byte: Number(found.at_byte), line: found.at_line } });
    const { ended } = await importProducts(ctx, vendor, records, {
      onStep: async (trx, { next, problems, ...counts }) => {
        const to = { at_byte: next ? BigInt(next.byte) : bytes!, at_line: next?.line ?? found.at_line };
        if (!(await saveImportStep(trx, place, { ...counts, ...to }))) throw new Overtaken();
        await insertProblems(trx, importId, problems);
        if (next === null) await endImport(trx, importId, 'DONE', ctx.now());
        else reached = to.at_byte;
      },
      onProgress: () => {
        place = { id: importId, at_byte: reached };
      },
    }, STEPS);
    return ended ? 'ENDED' : 'GOES_ON';
  } catch (error) {
    if (error instanceof Overtaken) return 'ENDED';
    if (!(error instanceof ImportFileError)) throw error;
    await ctx.inTransaction(async (trx) => ok(await endImport(trx, importId, 'FAILED', ctx.now(), error.message)));
    return 'ENDED';
  }
};

/** Forgets pieces of files that were begun more than a day ago and never arrived. */
export const forgetUploads = async (ctx: Context): Promise<void> => {
  await ctx.inTransaction(async (trx) => ok(await removeOldChunks(trx, new Date(ctx.now().getTime() - DAY))));
};
