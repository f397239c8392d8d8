import { percentilesOf } from '../load/latencies.ts';
import { CUSTOMERS, customerId, memberId, shelfSlug, VENDORS, vendorId } from './fill.ts';
import type { Market } from './market.ts';

const CARD = 'id slug title vendor { name } priceFrom { amount currency } variants { id price { amount } available }';
const ORDER = 'id code status placedAt total { amount } vendor { name } lines { title quantity total { amount } }';
const page = (list: string) => `${list} { nodes { %s } pageInfo { hasNextPage endCursor } }`;
const products = (field: string) => page(field).replace('%s', CARD);
const orders = (field: string) => page(field).replace('%s', ORDER);

interface Page {
  readonly name: string;
  readonly query: string;
  /** Who asks, and for what, for the n-th time. */
  readonly request: (n: number, market: Market) => { readonly userId: string | null; readonly variables: Record<string, unknown> };
}

const vendorOf = (n: number) => vendorId(n % VENDORS);
const asMember = (variables: (n: number) => Record<string, unknown>): Page['request'] => (n) => ({ userId: memberId, variables: variables(n) });
const asNobody = (variables: (n: number, market: Market) => Record<string, unknown>): Page['request'] => (n, market) => ({ userId: null, variables: variables(n, market) });
const asCustomer: Page['request'] = (n) => ({ userId: customerId(n % CUSTOMERS), variables: {} });

const pages: readonly Page[] = [
  { name: 'products, newest', query: `{ ${products('products(first: 20)')} }`, request: asNobody(() => ({})) },
  { name: 'a category page', query: `query ($c: String!) { ${products('products(first: 20, filter: { category: $c })')} }`, request: asNobody((n) => ({ c: `category-${n % 40}` })) },
  { name: 'a category page with those below', query: `query ($c: String!) { ${products('products(first: 20, filter: { category: $c })')} }`, request: asNobody((n) => ({ c: shelfSlug(n) })) },
  { name: "a vendor's page", query: `query ($v: ID!) { vendor(id: $v) { name description ${products('products(first: 20)')} } }`, request: asNobody((n) => ({ v: vendorOf(n) })) },
  { name: 'a product page', query: `query ($s: String!) { product(slug: $s) { description category { name parent { name } } ${CARD} } }`, request: asNobody((n, { size }) => ({ s: `product-${(n * 7_919) % size}` })) },
  { name: "a vendor's products", query: `query ($v: ID!) { ${products('vendorProducts(vendorId: $v)')} }`, request: asMember((n) => ({ v: vendorOf(n) })) },
  { name: "a vendor's orders", query: `query ($v: ID!) { ${orders('vendorOrders(vendorId: $v)')} }`, request: asMember((n) => ({ v: vendorOf(n) })) },
  { name: "a vendor's orders to pack", query: `query ($v: ID!) { ${orders('vendorOrders(vendorId: $v, status: CONFIRMED)')} }`, request: asMember((n) => ({ v: vendorOf(n) })) },
  { name: 'my orders', query: `{ ${orders('myOrders')} }`, request: asCustomer },
  { name: 'my cancelled orders', query: `{ ${orders('myOrders(status: CANCELLED)')} }`, request: asCustomer },
];

const WARM_UP = 40;

/** Milliseconds that each list or page takes at the median, one request after the other. */
export const measurePages = async (market: Market, requests: number): Promise<Map<string, number>> => {
  const times = new Map<string, number>();
  for (const { name, query, request } of pages) {
    const ask = async (n: number) => {
      const { userId, variables } = request(n, market);
      const began = performance.now();
      await market.ask(userId, query, variables);
      return performance.now() - began;
    };
    for (let n = 0; n < WARM_UP; n += 1) await ask(n);
    const measured: number[] = [];
    for (let n = 0; n < requests; n += 1) measured.push(await ask(n));
    times.set(name, percentilesOf(measured).p50);
  }
  return times;
};
