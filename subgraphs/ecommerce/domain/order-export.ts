import { isSignedLink, signLink } from '../../../platform/kernel/signed-link.ts';

export const ORDER_EXPORT_PATH = '/exports/ecommerce/orders.csv';
const PURPOSE = 'ecommerce.orderExport';

export interface OrderExport {
  readonly vendorId: string;
  readonly from: Date;
  /** The first instant that is not in it. */
  readonly to: Date;
}

const subjectOf = ({ vendorId, from, to }: OrderExport): string => `${vendorId} ${from.toISOString()} ${to.toISOString()}`;

/** The path and query under which anybody who has it reads a vendor's orders of this time, for ten minutes. */
export const orderExportPath = (secret: string, range: OrderExport, now: Date): string =>
  `${ORDER_EXPORT_PATH}?vendor=${range.vendorId}&from=${range.from.toISOString()}&to=${range.to.toISOString()}&${signLink(secret, PURPOSE, subjectOf(range), now)}`;

/** Whether a link is ours, for just these orders, and its time is not over. */
export const isOrderExport = (secret: string, range: OrderExport, link: { expires: string; signature: string }, now: Date): boolean =>
  isSignedLink(secret, PURPOSE, subjectOf(range), link, now);
