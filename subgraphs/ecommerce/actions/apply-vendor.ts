import type { Context } from '../../../platform/context/context.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { fail, ok } from '../../../platform/kernel/result.ts';
import * as accounts from '../../accounts/contract.ts';
import { checkApplication, vendorMachine, type VendorApplication } from '../domain/vendor.ts';
import { isPerson } from '../policy.ts';
import { findVendor, findVendorBySlug, insertVendor, updateApplication } from '../store/vendors.ts';
import { requirePerson } from './require-person.ts';

export interface ApplyVendor extends VendorApplication {
  readonly idempotencyKey: string;
}

/**
 * Takes an application to sell: makes the vendor and, under the same id, its organization with the applicant as owner, so that they can
 * prepare their catalogue. A rejected applicant may put the application right and send it again under the same slug and currency (the
 * drafts are priced in it).
 */
export const applyVendor = (ctx: Context, { idempotencyKey, ...application }: ApplyVendor) =>
  ctx.inTransaction(async (trx) => {
    const applicantId = requirePerson(ctx);
    const applied = await ctx.once(trx, { operation: 'ecommerce.applyVendor', key: idempotencyKey, input: application }, async () => {
      const checked = checkApplication(application);
      if (!checked.ok) return checked;
      const { slug, name } = application;
      const id = newId();
      if (await insertVendor(trx, id, application, applicantId, ctx.now())) {
        await accounts.createOrganization(ctx, trx, { id, kind: 'VENDOR', name: name.trim(), ownerId: applicantId });
        return ok({ vendorId: id });
      }
      const earlier = await findVendorBySlug(trx, slug);
      if (!earlier || !isPerson(ctx.caller, earlier.applicant_id)) return fail('SLUG_TAKEN', 'input', 'slug');
      if (earlier.currency !== application.currency) return fail('VALUE_INVALID', 'input', 'currency');
      const again = await ctx.transition(trx, vendorMachine, { id: earlier.id, event: 'REAPPLY' });
      if (!again.ok) return fail('SLUG_TAKEN', 'input', 'slug');
      await updateApplication(trx, earlier.id, application);
      return ok({ vendorId: earlier.id });
    });
    return applied.ok ? ok((await findVendor(trx, applied.value.vendorId))!) : applied;
  });
