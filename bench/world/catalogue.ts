import { randomUUID } from 'node:crypto';
import { vendors } from '../../db/seed/demo.ts';
import { eachOf } from '../load/closed-loop.ts';
import type { GraphClient } from '../load/graph-client.ts';
import { pick } from '../load/random.ts';
import type { Person } from './people.ts';

export interface Product {
  readonly id: string;
  readonly title: string;
  readonly vendor: keyof typeof vendors;
  readonly variantIds: readonly string[];
}

const ADJECTIVES = ['light', 'sturdy', 'folding', 'waterproof', 'vintage', 'compact', 'heated', 'striped', 'woven', 'brushed', 'padded', 'magnetic', 'quiet', 'bright', 'soft'];
const MATERIALS = ['steel', 'linen', 'oak', 'cotton', 'carbon', 'leather', 'glass', 'wool', 'copper', 'bamboo', 'canvas', 'cork'];
const THINGS = ['bicycle', 'saddle', 'lamp', 'jacket', 'bottle', 'basket', 'helmet', 'chair', 'teapot', 'rucksack', 'blanket', 'mirror', 'clock', 'tray', 'pump', 'umbrella'];

const CONCURRENCY = 8;
/** Per variant: no run sells out. */
const STOCK = 1_000_000;

const create = /* GraphQL */ `mutation ($input: CreateProductInput!) {
  createProduct(input: $input) { product { id title variants { id } } errors { code message } }
}`;
const publish = /* GraphQL */ `mutation ($input: PublishProductInput!) { publishProduct(input: $input) { product { id } errors { code message } } }`;

interface Created {
  readonly createProduct: { readonly product: { readonly id: string; readonly title: string; readonly variants: readonly { readonly id: string }[] } };
}

/** Puts so many products with two variants each on sale, by turns of the owners' two shops. */
export const stockShops = (client: GraphClient, owners: Record<keyof typeof vendors, Person>, count: number, random: () => number): Promise<Product[]> => {
  const shops = Object.keys(vendors) as (keyof typeof vendors)[];
  const drafts = Array.from({ length: count }, (_, index) => ({
    vendor: shops[index % shops.length]!,
    title: `${pick(random, ADJECTIVES)} ${pick(random, MATERIALS)} ${pick(random, THINGS)} ${index}`,
    price: 500 + Math.floor(random() * 20_000),
  }));
  return eachOf(drafts, CONCURRENCY, async ({ vendor, title, price }, index) => {
    const variants = ['small', 'large'].map((size) => ({ sku: `BENCH-${index}-${size}`, title: size, price: String(price), stock: STOCK }));
    const description = `A ${title}, made to be used every day and to last.`;
    const input = { vendorId: vendors[vendor].id, title, description, variants, tags: title.split(' ').slice(0, 3), idempotencyKey: randomUUID() };
    const { createProduct } = await client.ask<Created>(owners[vendor].token, create, { input });
    const { id } = createProduct.product;
    await client.ask(owners[vendor].token, publish, { input: { productId: id } });
    return { id, title, vendor, variantIds: createProduct.product.variants.map((variant) => variant.id) };
  });
};

/** What people type: words of a title, the last one now and then with a letter missing. */
export const wordsFor = (random: () => number, { title }: Product): string => {
  const [adjective, material, thing] = title.split(' ') as [string, string, string];
  const typed = random() < 0.2 ? thing.slice(0, 2) + thing.slice(3) : thing;
  return pick(random, [typed, `${material} ${typed}`, `${adjective} ${typed}`]);
};
