import { isId } from '../../../platform/kernel/ids.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { Page } from '../../../platform/graphql/connection.ts';
import type { Holiday, VendorApplication, VendorStatus } from '../domain/vendor.ts';
import type { SearchLanguage } from '../domain/search-language.ts';
import type { VendorRow } from '../rows.ts';

const vendors = (db: Db) =>
  db
    .selectFrom('ecommerce_vendors as v')
    .innerJoin('vendor_profiles as p', 'p.vendor_id', 'v.id')
    .selectAll('v')
    .select(['p.description', 'p.pickup_address', 'p.pickup_latitude', 'p.pickup_longitude', 'p.closed_from', 'p.closed_until', 'p.closed_message'])
    .$castTo<VendorRow>();

export const vendorsByIds = (db: Db, ids: readonly string[]): Promise<VendorRow[]> => vendors(db).where('v.id', 'in', ids.filter(isId)).execute();

export const findVendor = (db: Db, id: string): Promise<VendorRow | undefined> =>
  isId(id) ? vendors(db).where('v.id', '=', id).executeTakeFirst() : Promise.resolve(undefined);

export const findVendorBySlug = (db: Db, slug: string): Promise<VendorRow | undefined> => vendors(db).where('v.slug', '=', slug).executeTakeFirst();

/** Vendors by age, newest first. */
export const listVendors = (db: Db, { status }: { status?: VendorStatus | null | undefined }, { limit, after }: Page): Promise<VendorRow[]> =>
  vendors(db)
    .$if(status != null, (q) => q.where('v.status', '=', status!))
    .$if(after !== null, (q) => q.where((e) => e(e.refTuple('v.created_at', 'v.id'), '<', e.tuple(new Date(after![0]!), String(after![1])))))
    .orderBy('v.created_at', 'desc')
    .orderBy('v.id', 'desc')
    .limit(limit)
    .execute();

const profileOf = (vendorId: string, { description, pickupAddress, pickupLocation }: VendorApplication) => ({
  vendor_id: vendorId,
  description: description.trim(),
  pickup_address: pickupAddress.trim(),
  pickup_latitude: pickupLocation.latitude,
  pickup_longitude: pickupLocation.longitude,
});

/** False when the slug is taken. */
export const insertVendor = async (trx: Trx, id: string, application: VendorApplication, applicantId: string, at: Date): Promise<boolean> => {
  const { slug, name, currency } = application;
  const inserted = await trx
    .insertInto('ecommerce_vendors')
    .values({ id, slug, name: name.trim(), currency, status: 'APPLIED', applicant_id: applicantId, created_at: at })
    .onConflict((c) => c.column('slug').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!inserted) return false;
  await trx.insertInto('vendor_profiles').values(profileOf(id, application)).execute();
  return true;
};

/** What a rejected applicant may put right. */
export const updateApplication = async (trx: Trx, id: string, application: VendorApplication): Promise<void> => {
  await trx.updateTable('ecommerce_vendors').set({ name: application.name.trim() }).where('id', '=', id).execute();
  const { vendor_id: _key, ...profile } = profileOf(id, application);
  await trx.updateTable('vendor_profiles').set(profile).where('vendor_id', '=', id).execute();
};

/** The language of its texts, and of its products' that have none of their own. */
export const setVendorLanguage = async (trx: Trx, id: string, language: SearchLanguage): Promise<void> => {
  await trx.updateTable('ecommerce_vendors').set({ language }).where('id', '=', id).execute();
};

/** Whether a vendor's prices include tax. */
export const updateTaxMode = async (trx: Trx, id: string, pricesIncludeTax: boolean): Promise<void> => {
  await trx.updateTable('ecommerce_vendors').set({ prices_include_tax: pricesIncludeTax }).where('id', '=', id).execute();
};

/** When a vendor is closed; null ends it. */
export const updateHoliday = async (trx: Trx, id: string, holiday: Holiday | null): Promise<void> => {
  await trx
    .updateTable('vendor_profiles')
    .set({ closed_from: holiday?.from ?? null, closed_until: holiday?.until ?? null, closed_message: holiday?.message ?? null })
    .where('vendor_id', '=', id)
    .execute();
};
