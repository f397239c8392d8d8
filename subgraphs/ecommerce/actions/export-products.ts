import type { Context } from '../../../platform/context/context.ts';
import type { Services } from '../../../platform/context/services.ts';
import { fail, ok } from '../../../platform/kernel/result.ts';
import { exportHeader, exportLines } from '../domain/product-csv.ts';
import { downloadPath } from '../domain/product-files.ts';
import { mayEditCatalogue } from '../policy.ts';
import { lockImports } from '../store/imports.ts';
import { exportedAfter, nameProducts } from '../store/product-exports.ts';
import { findRole } from './find-role.ts';

/** Answers a link to a vendor's whole catalogue; from then on files know all its products by name. */
export const exportProducts = (ctx: Context, { vendorId }: { readonly vendorId: string }) =>
  ctx.inTransaction(async (trx) => {
    if (!mayEditCatalogue(await findRole(ctx, trx, vendorId))) return fail('VENDOR_NOT_FOUND', 'input', 'vendorId');
    await lockImports(trx, vendorId);
    await nameProducts(trx, vendorId);
    return ok(`${ctx.config.publicUrl}${downloadPath(ctx.config.internalSecret, vendorId, ctx.now())}`);
  });

const BATCH = 200;

/** The file, a batch of products at a time, whatever the size of the catalogue. */
export async function* catalogueFile({ db }: Pick<Services, 'db'>, vendorId: string): AsyncGenerator<string, void, void> {
  yield exportHeader();
  let batch = await exportedAfter(db, vendorId, null, BATCH);
  while (batch) {
    yield batch.products.map(exportLines).join('');
    batch = await exportedAfter(db, vendorId, batch.last, BATCH);
  }
}
