import type { Context } from '../../../platform/context/context.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { fail, ok } from '../../../platform/kernel/result.ts';
import { uploadPath } from '../domain/product-files.ts';
import { isText } from '../domain/values.ts';
import { mayEditCatalogue } from '../policy.ts';
import { findImport, insertImport } from '../store/product-imports.ts';
import { findVendor } from '../store/vendors.ts';
import { findRole } from './find-role.ts';
import { requirePerson } from './require-person.ts';

export interface RequestImport {
  readonly vendorId: string;
  readonly fileName?: string | null | undefined;
  readonly idempotencyKey: string;
}

/** Begins an import and answers where to send its file: the link is made anew each time, the import once for a key. */
export const requestImport = (ctx: Context, { idempotencyKey, ...input }: RequestImport) =>
  ctx.inTransaction(async (trx) => {
    const userId = requirePerson(ctx);
    if (!mayEditCatalogue(await findRole(ctx, trx, input.vendorId))) return fail('VENDOR_NOT_FOUND', 'input', 'vendorId');
    if ((await findVendor(trx, input.vendorId))?.status === 'TERMINATED') return fail('VENDOR_NOT_APPROVED', 'input', 'vendorId');
    if (input.fileName != null && !isText(input.fileName, 1, 200)) return fail('VALUE_INVALID', 'input', 'fileName');
    const asked = await ctx.once<{ importId: string }, never>(trx, { operation: 'ecommerce.bulkImportProducts', key: idempotencyKey, input }, async () => {
      const importId = newId();
      await insertImport(trx, { id: importId, vendor_id: input.vendorId, requested_by: userId, file_name: input.fileName?.trim() ?? null, created_at: ctx.now() });
      return ok({ importId });
    });
    if (!asked.ok) return asked;
    const { importId } = asked.value;
    return ok({ productImport: (await findImport(trx, importId))!, uploadUrl: `${ctx.config.publicUrl}${uploadPath(ctx.config.internalSecret, importId, ctx.now())}` });
  });
