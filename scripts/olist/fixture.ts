import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

interface FixtureItem {
  readonly product: string;
  readonly seller: string;
  readonly price: string;
  readonly freight: string;
}

interface FixtureOrder {
  readonly name: string;
  readonly person: string;
  readonly status: string;
  /** Purchased, approved, shipped, delivered: days of March 2017 with hours, such as `03 10`; empty for never. */
  readonly times: readonly [string, string, string, string];
  readonly items: readonly FixtureItem[];
  readonly payments: readonly (readonly [method: string, amount: string])[];
}

const lamp = { product: 'lamp', seller: 'north', price: '100.00', freight: '9.90' };
const chair = { product: 'chair', seller: 'south', price: '40.00', freight: '5.10' };

/** One order for each way in which the files' orders go, made up. */
export const fixtureOrders: readonly FixtureOrder[] = [
  { name: 'plain', person: 'ana', status: 'delivered', times: ['01 10', '01 11', '02 09', '05 15'], items: [lamp], payments: [['credit_card', '109.90']] },
  { name: 'two-sellers-boleto', person: 'bia', status: 'delivered', times: ['01 12', '03 08', '04 10', '09 10'], items: [lamp, chair, chair], payments: [['boleto', '200.10']] },
  { name: 'three-payments', person: 'ana', status: 'delivered', times: ['02 10', '02 10', '03 10', '04 10'], items: [{ ...lamp, price: '90.00' }], payments: [['voucher', '30.00'], ['voucher', '0.00'], ['credit_card', '69.90']] },
  { name: 'interest', person: 'caio', status: 'delivered', times: ['03 10', '03 11', '04 11', '06 11'], items: [chair], payments: [['credit_card', '47.35']] },
  { name: 'paid-less', person: 'davi', status: 'delivered', times: ['03 12', '03 13', '04 13', '06 13'], items: [chair], payments: [['debit_card', '45.09']] },
  { name: 'no-payment', person: 'eva', status: 'delivered', times: ['04 10', '04 11', '05 11', '07 11'], items: [chair], payments: [] },
  { name: 'canceled-paid', person: 'fred', status: 'canceled', times: ['05 10', '05 11', '', ''], items: [lamp], payments: [['credit_card', '109.90']] },
  { name: 'canceled-by-parts', person: 'gil', status: 'canceled', times: ['05 12', '05 13', '', ''], items: [lamp], payments: [['voucher', '9.90'], ['credit_card', '100.00']] },
  { name: 'canceled-unpaid', person: 'ivo', status: 'canceled', times: ['06 10', '', '', ''], items: [lamp, chair], payments: [['boleto', '155.00']] },
  { name: 'canceled-on-its-way', person: 'lia', status: 'canceled', times: ['06 12', '06 13', '08 10', ''], items: [chair], payments: [['credit_card', '45.10']] },
  { name: 'unavailable', person: 'mel', status: 'unavailable', times: ['07 10', '07 11', '', ''], items: [], payments: [['credit_card', '73.00'], ['voucher', '7.00']] },
  { name: 'invoiced-without-items', person: 'nei', status: 'invoiced', times: ['07 12', '07 13', '', ''], items: [], payments: [['boleto', '73.04']] },
  { name: 'invoiced', person: 'ana', status: 'invoiced', times: ['08 10', '08 11', '', ''], items: [{ ...chair, freight: '0.00' }], payments: [['credit_card', '40.00']] },
  { name: 'processing', person: 'bia', status: 'processing', times: ['08 12', '08 13', '', ''], items: [chair], payments: [['credit_card', '45.10']] },
  { name: 'shipped', person: 'caio', status: 'shipped', times: ['09 10', '09 11', '10 10', ''], items: [lamp], payments: [['credit_card', '109.90']] },
  { name: 'approved-after-delivery', person: 'davi', status: 'delivered', times: ['09 12', '12 13', '10 10', '11 10'], items: [chair], payments: [['credit_card', '45.10']] },
];

const at = (day: string): string => (day === '' ? '' : `2017-03-${day}:00:00`);
const csv = (header: string, rows: readonly (readonly string[])[]): string => `${[header, ...rows.map((row) => row.join(','))].join('\n')}\n`;
const people = [...new Set(fixtureOrders.map(({ person }) => person))];

/** Writes files in the format of the real ones into a folder. */
export const writeFixture = async (directory: string): Promise<void> => {
  await mkdir(directory, { recursive: true });
  const write = (name: string, header: string, rows: readonly (readonly string[])[]) => writeFile(path.join(directory, `olist_${name}_dataset.csv`), csv(header, rows));
  await write(
    'orders',
    'order_id,customer_id,order_status,order_purchase_timestamp,order_approved_at,order_delivered_carrier_date,order_delivered_customer_date,order_estimated_delivery_date',
    fixtureOrders.map(({ name, status, times }) => [name, `customer-of-${name}`, status, ...times.map(at), at('20 00')]),
  );
  await write('customers', 'customer_id,customer_unique_id,customer_zip_code_prefix,customer_city,customer_state', fixtureOrders.map(({ name, person }) => [`customer-of-${name}`, person, String(1000 + people.indexOf(person)), 'sao paulo', 'SP']));
  await write(
    'order_items',
    'order_id,order_item_id,product_id,seller_id,shipping_limit_date,price,freight_value',
    fixtureOrders.flatMap(({ name, items }) => items.map(({ product, seller, price, freight }, index) => [name, String(index + 1), product, seller, at('15 00'), price, freight])),
  );
  await write(
    'order_payments',
    'order_id,payment_sequential,payment_type,payment_installments,payment_value',
    fixtureOrders.flatMap(({ name, payments }) => payments.map(([method, amount], index) => [name, String(index + 1), method, '1', amount])),
  );
  await write('products', 'product_id,product_category_name,product_name_lenght,product_description_lenght,product_photos_qty,product_weight_g,product_length_cm,product_height_cm,product_width_cm', [
    ['lamp', 'moveis_decoracao', '10', '20', '1', '1200', '20', '20', '40'],
    ['chair', '', '10', '20', '1', '5300', '60', '60', '90'],
  ]);
  await write('sellers', 'seller_id,seller_zip_code_prefix,seller_city,seller_state', [['north', '69000', 'manaus', 'AM'], ['south', '90000', 'porto alegre', 'RS']]);
};
