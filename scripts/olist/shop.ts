import { sql } from 'kysely';
import { people } from '../../db/seed/demo.ts';
import type { Caller } from '../../platform/auth/caller.ts';
import type { Db } from '../../platform/db/database.ts';
import type { Result } from '../../platform/kernel/result.ts';
import { createPerson } from '../../subgraphs/accounts/actions/create-person.ts';
import { setUserRole } from '../../subgraphs/accounts/actions/set-user-role.ts';
import { hashPassword } from '../../subgraphs/accounts/providers/local-issuer/password.ts';
import { registerCourier } from '../../subgraphs/delivery/actions/register-courier.ts';
import { setCourierAvailability } from '../../subgraphs/delivery/actions/set-courier-availability.ts';
import { applyVendor } from '../../subgraphs/ecommerce/actions/apply-vendor.ts';
import { createProduct } from '../../subgraphs/ecommerce/actions/create-product.ts';
import { createCategory } from '../../subgraphs/ecommerce/actions/manage-categories.ts';
import { manageVendor } from '../../subgraphs/ecommerce/actions/manage-vendor.ts';
import { publishProduct } from '../../subgraphs/ecommerce/actions/publish-product.ts';
import { updateProduct } from '../../subgraphs/ecommerce/actions/update-product.ts';
import { upsertShippingRate } from '../../subgraphs/ecommerce/actions/upsert-shipping-rate.ts';
import { newId } from '../../platform/kernel/ids.ts';
import type { Lane } from './lane.ts';
import { CURRENCY, type SoldGoods } from './order.ts';
import { locationOf } from './places.ts';
import type { OrderPlan } from './plan.ts';
import type { OlistData } from './read-orders.ts';

/** The domain of all e-mail addresses the replay makes; nobody receives mail there (RFC 2606). */
const DOMAIN = 'olist.invalid';
export const customerEmail = (personId: string): string => `customer-${personId}@${DOMAIN}`;
const sellerEmail = (sellerId: string): string => `seller-${sellerId}@${DOMAIN}`;
const vendorSlug = (sellerId: string): string => `olist-${sellerId}`;
const productSlug = ({ productId, sellerId }: SoldGoods): string => `olist-${productId}-${sellerId}`;
const COURIER_CAPACITY = 20;

/** What the action answered. Throws when it refused: the plan was wrong. */
export const accepted = <T>(result: Result<T, string>, what: string): T => {
  if (!result.ok) throw new Error(`${what}: ${result.code}${result.path ? ` at ${result.path.join('.')}` : ''}`);
  return result.value;
};

const user = (id: string, roles: readonly string[] = []): Caller => ({ kind: 'user', id, roles, scopes: [], issuedAt: null });

/** The demo's admin, who decides on vendors and refunds, and brings parcels. */
export const admin = user(people.ada.id, ['admin', 'staff']);

interface KnownVendor {
  readonly id: string;
  readonly owner: Caller;
  rate: { readonly id: string; price: bigint } | null;
}
interface KnownVariant {
  readonly id: string;
  readonly productId: string;
  price: bigint;
}

/** The people, vendors and products of the replay: read once, then made as orders need them. Steps that need the same take turns, so that nothing is made twice. */
export class Shop {
  readonly #data: OlistData;
  readonly #pieces = new Map<string, number>();
  readonly #people = new Map<string, Caller>();
  readonly #vendors = new Map<string, KnownVendor>();
  readonly #variants = new Map<string, KnownVariant>();
  readonly #categories = new Map<string, string>();
  readonly #password: string;
  #auditor: Caller | null = null;

  /** `plans` are of the whole file, however much of it is replayed: the stock of a product is what the file sells of it. */
  private constructor(data: OlistData, plans: readonly OrderPlan[], password: string) {
    this.#data = data;
    this.#password = password;
    for (const goods of plans.flatMap((plan) => plan.goods)) this.#pieces.set(productSlug(goods), (this.#pieces.get(productSlug(goods)) ?? 0) + goods.quantity);
  }

  static async open(db: Db, data: OlistData, plans: readonly OrderPlan[]): Promise<Shop> {
    const shop = new Shop(data, plans, await hashPassword(newId())); // a password that nobody knows
    await shop.#read(db);
    return shop;
  }

  /** Makes what is not made while orders are replayed: the categories. */
  async prepare(lane: Lane, at: Date): Promise<void> {
    const names = new Set([...this.#data.products.values()].flatMap(({ category }) => category ?? []));
    for (const name of [...names].toSorted()) {
      const slug = `olist-${name.replaceAll('_', '-')}`;
      if (this.#categories.has(slug)) continue;
      const made = await lane.at(at, () => createCategory(lane.as(admin), { name: name.replaceAll('_', ' '), slug }));
      this.#categories.set(slug, accepted(made, `category ${name}`).id);
    }
  }

  person(email: string): Caller | undefined {
    return this.#people.get(email);
  }

  vendor(sellerId: string): KnownVendor | undefined {
    return this.#vendors.get(sellerId);
  }

  async ensurePerson(lane: Lane, email: string, name: string): Promise<Caller> {
    const known = this.#people.get(email);
    if (known) return known;
    const ctx = lane.as(admin);
    const made = await ctx.inTransaction((trx) => createPerson(ctx, trx, { email, passwordHash: this.#password, metadata: { display_name: name } }));
    const caller = user(accepted(made, `person ${email}`).user_id);
    this.#people.set(email, caller);
    return caller;
  }

  /** A second admin: credit that one admin proposes another one posts. */
  async auditor(lane: Lane): Promise<Caller> {
    if (this.#auditor) return this.#auditor;
    const { id } = await this.ensurePerson(lane, `auditor@${DOMAIN}`, 'Olist auditor');
    accepted(await setUserRole(lane.as(admin), { userId: id!, role: 'admin', granted: true }), 'auditor');
    this.#auditor = user(id!, ['admin']);
    return this.#auditor;
  }

  /** A vendor that is approved, with a shipping rate of this price for what is bought next. */
  async ensureVendor(lane: Lane, sellerId: string, freight: bigint): Promise<KnownVendor> {
    const vendor = this.#vendors.get(sellerId) ?? (await this.#apply(lane, sellerId));
    if (vendor.rate?.price === freight) return vendor;
    const rate = await upsertShippingRate(lane.as(vendor.owner), {
      vendorId: vendor.id, ...(vendor.rate && { rateId: vendor.rate.id }), name: 'Freight', price: freight, enabled: true, idempotencyKey: newId(),
    });
    vendor.rate = { id: accepted(rate, `freight of ${sellerId}`).id, price: freight };
    return vendor;
  }

  /** A product on sale at its price in this order. Answers its variant. */
  async ensureVariant(lane: Lane, vendor: KnownVendor, goods: SoldGoods): Promise<string> {
    const slug = productSlug(goods);
    const known = this.#variants.get(slug) ?? (await this.#offer(lane, vendor, goods));
    if (known.price !== goods.price) {
      const changed = await updateProduct(lane.as(vendor.owner), { productId: known.productId, variants: [{ sku: goods.productId, price: goods.price }] });
      accepted(changed, `price of ${slug}`);
      known.price = goods.price;
    }
    return known.id;
  }

  /** A courier with room. The carrier of the files is anonymous; here it has as many couriers as its parcels need. */
  async ensureCourier(lane: Lane): Promise<string> {
    const { rows } = await sql<{ id: string }>`
      select c.id from courier_profiles c join account_users u on u.id = c.user_id
      where u.email like ${`courier-%@${DOMAIN}`} and c.status = 'AVAILABLE' and c.active_count < c.capacity order by random() limit 1`.execute(lane.services.db);
    if (rows[0]) return rows[0].id;
    const person = await this.ensurePerson(lane, `courier-${newId()}@${DOMAIN}`, 'Olist carrier');
    const courier = accepted(await registerCourier(lane.as(admin), { userId: person.id!, displayName: 'Olist carrier', vehicle: 'VAN', capacity: COURIER_CAPACITY }), 'courier');
    accepted(await setCourierAvailability(lane.as(admin), { courierId: courier.id, available: true }), 'courier');
    return courier.id;
  }

  async #apply(lane: Lane, sellerId: string): Promise<KnownVendor> {
    const place = this.#data.sellers.get(sellerId);
    if (!place) throw new Error(`seller ${sellerId} is in no file`);
    const owner = await this.ensurePerson(lane, sellerEmail(sellerId), `Seller ${sellerId.slice(0, 8)}`);
    const applied = await applyVendor(lane.as(owner), {
      name: `Seller ${sellerId.slice(0, 8)}`, slug: vendorSlug(sellerId), description: `Of ${place.city}, ${place.state}.`, currency: CURRENCY,
      pickupAddress: `${place.city}, ${place.state}, ${place.postalCode}`, pickupLocation: locationOf(place.state), idempotencyKey: `olist:${sellerId}`,
    });
    const { id, status } = accepted(applied, `seller ${sellerId}`);
    if (status !== 'APPROVED') accepted(await manageVendor(lane.as(admin), { vendorId: id, action: 'APPROVE', reason: 'known to Olist' }), `approval of ${sellerId}`);
    const vendor: KnownVendor = { id, owner, rate: null };
    this.#vendors.set(sellerId, vendor);
    return vendor;
  }

  async #offer(lane: Lane, { id: vendorId, owner }: KnownVendor, goods: SoldGoods): Promise<KnownVariant> {
    const { productId, price } = goods;
    const slug = productSlug(goods);
    const { category = null, grams = 0 } = this.#data.products.get(productId) ?? {};
    const made = await createProduct(lane.as(owner), {
      vendorId, title: category ? `${category.replaceAll('_', ' ')} ${productId.slice(0, 8)}` : productId, slug, description: '',
      categoryId: category === null ? null : this.#categories.get(`olist-${category.replaceAll('_', '-')}`)!,
      variants: [{ sku: productId, title: 'Standard', price, weightGrams: grams, stock: this.#pieces.get(slug)! }], idempotencyKey: `olist:${slug}`,
    });
    const product = accepted(made, `product ${slug}`);
    if (product.status !== 'PUBLISHED') accepted(await publishProduct(lane.as(owner), { productId: product.id }), `product ${slug}`);
    const variant = await lane.services.db.selectFrom('ecommerce_variants').select(['id', 'price']).where('product_id', '=', product.id).executeTakeFirstOrThrow();
    const known = { id: variant.id, productId: product.id, price: variant.price };
    this.#variants.set(slug, known);
    return known;
  }

  /** What an earlier run made. A vendor or product it did not finish is taken up where it was left, under the same idempotency key. */
  async #read(db: Db): Promise<void> {
    const persons = await db.selectFrom('account_users').select(['id', 'email']).where('email', 'like', `%@${DOMAIN}`).execute();
    for (const { id, email } of persons) this.#people.set(email!, user(id));
    const vendors = await db.selectFrom('ecommerce_vendors').select(['id', 'slug', 'applicant_id']).where('slug', 'like', 'olist-%').where('status', '=', 'APPROVED').execute();
    const ids = vendors.map(({ id }) => id);
    const rates = ids.length === 0 ? [] : await db.selectFrom('ecommerce_shipping_rates').select(['id', 'vendor_id', 'price']).where('vendor_id', 'in', ids).execute();
    const rateOf = new Map(rates.map(({ id, vendor_id, price }) => [vendor_id, { id, price }]));
    for (const { id, slug, applicant_id } of vendors) this.#vendors.set(slug.slice('olist-'.length), { id, owner: user(applicant_id), rate: rateOf.get(id) ?? null });
    const variants = await db
      .selectFrom('ecommerce_variants as v').innerJoin('ecommerce_products as p', 'p.id', 'v.product_id')
      .select(['v.id', 'v.price', 'p.id as productId', 'p.slug']).where('p.slug', 'like', 'olist-%').where('p.status', '=', 'PUBLISHED').execute();
    for (const { id, price, productId, slug } of variants) this.#variants.set(slug, { id, productId, price });
    const categories = await db.selectFrom('ecommerce_categories').select(['id', 'slug']).where('slug', 'like', 'olist-%').execute();
    for (const { id, slug } of categories) this.#categories.set(slug, id);
  }
}
