import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { fromDecimal } from '../../platform/kernel/money.ts';
import { UsageError } from '../../platform/server/main.ts';
import type { OlistOrder, OlistPayment, Place, SoldGoods } from './order.ts';

type Row = Record<string, string>;

const unzip = promisify(gunzip);

/** What the replay knows of the files: orders by the time of their purchase, and what they refer to. */
export interface OlistData {
  readonly orders: readonly OlistOrder[];
  /** Where sellers are, by id. */
  readonly sellers: ReadonlyMap<string, Place>;
  /** What products weigh and which category they are in, by id. */
  readonly products: ReadonlyMap<string, { readonly category: string | null; readonly grams: number }>;
}

const read = async (directory: string, name: string): Promise<Row[]> => {
  const plain = path.join(directory, name);
  if (existsSync(plain)) return parse(await readFile(plain), { columns: true, bom: true, skip_empty_lines: true });
  if (!existsSync(`${plain}.gz`)) throw new UsageError(`There is no file ${plain}, nor ${name}.gz.`);
  return parse(await unzip(await readFile(`${plain}.gz`)), { columns: true, bom: true, skip_empty_lines: true });
};

const text = (row: Row, column: string): string => {
  const value = row[column];
  if (value === undefined || value === '') throw new UsageError(`A row has no ${column}: ${JSON.stringify(row)}`);
  return value;
};

const cents = (row: Row, column: string): bigint => {
  const amount = fromDecimal(text(row, column), 'BRL');
  if (amount === null || amount < 0n) throw new UsageError(`${column} is no amount: ${JSON.stringify(row)}`);
  return amount;
};

/** The files' times have no zone and are taken as UTC. */
const instant = (value: string | undefined): Date | null => (value ? new Date(`${value.replace(' ', 'T')}Z`) : null);

const placeOf = (row: Row, whose: 'customer' | 'seller'): Place => ({ city: text(row, `${whose}_city`), state: text(row, `${whose}_state`), postalCode: text(row, `${whose}_zip_code_prefix`).padStart(5, '0') });

/** One line for each product of a seller: the files have a row for each piece. Two prices for one product in one order are two lines we could not sell. */
const goodsOf = (items: readonly Row[]): SoldGoods[] => {
  const goods = new Map<string, SoldGoods>();
  for (const row of items) {
    const [productId, sellerId, price] = [text(row, 'product_id'), text(row, 'seller_id'), cents(row, 'price')];
    const key = `${sellerId} ${productId}`;
    const known = goods.get(key);
    if (known && known.price !== price) throw new UsageError(`Order ${row.order_id} has product ${productId} at two prices.`);
    goods.set(key, { productId, sellerId, price, quantity: (known?.quantity ?? 0) + 1 });
  }
  return [...goods.values()];
};

const freightOf = (items: readonly Row[]): Map<string, bigint> => {
  const freight = new Map<string, bigint>();
  for (const row of items) freight.set(text(row, 'seller_id'), (freight.get(text(row, 'seller_id')) ?? 0n) + cents(row, 'freight_value'));
  return freight;
};

const paymentsOf = (rows: readonly Row[]): OlistPayment[] =>
  rows
    .map((row) => ({ sequence: Number(text(row, 'payment_sequential')), method: text(row, 'payment_type'), amount: cents(row, 'payment_value') }))
    .toSorted((a, b) => a.sequence - b.sequence);

/** Reads the files of a folder, plain or with `.gz`. UsageError names what is missing or cannot be understood. */
export const readOlist = async (directory: string): Promise<OlistData> => {
  const names = ['orders', 'order_items', 'order_payments', 'customers', 'products', 'sellers'].map((name) => `olist_${name}_dataset.csv`);
  const [orders, items, payments, customers, products, sellers] = (await Promise.all(names.map((name) => read(directory, name)))) as [Row[], Row[], Row[], Row[], Row[], Row[]];
  const itemsOf = Map.groupBy(items, (row) => row.order_id);
  const rowsOf = Map.groupBy(payments, (row) => row.order_id);
  const customerOf = new Map(customers.map((row) => [row.customer_id, row]));
  const read1 = (row: Row): OlistOrder => {
    const customer = customerOf.get(text(row, 'customer_id'));
    if (!customer) throw new UsageError(`Order ${row.order_id} has a customer who is in no file.`);
    const own = itemsOf.get(row.order_id) ?? [];
    return {
      id: text(row, 'order_id'),
      customerId: text(row, 'customer_id'),
      personId: text(customer, 'customer_unique_id'),
      place: placeOf(customer, 'customer'),
      status: text(row, 'order_status'),
      purchasedAt: instant(text(row, 'order_purchase_timestamp'))!,
      approvedAt: instant(row.order_approved_at),
      shippedAt: instant(row.order_delivered_carrier_date),
      deliveredAt: instant(row.order_delivered_customer_date),
      estimatedAt: instant(text(row, 'order_estimated_delivery_date'))!,
      goods: goodsOf(own),
      freight: freightOf(own),
      payments: paymentsOf(rowsOf.get(row.order_id) ?? []),
    };
  };
  return {
    orders: orders.map(read1).toSorted((a, b) => a.purchasedAt.getTime() - b.purchasedAt.getTime() || (a.id < b.id ? -1 : 1)),
    sellers: new Map(sellers.map((row) => [text(row, 'seller_id'), placeOf(row, 'seller')])),
    products: new Map(products.map((row) => [text(row, 'product_id'), { category: row.product_category_name || null, grams: Math.round(Number(row.product_weight_g || 0)) }])),
  };
};
