import type { Context } from '../../../platform/context/context.ts';
import { csvLine } from '../../../platform/kernel/csv.ts';
import { toDecimal } from '../../../platform/kernel/money.ts';
import { listExportedLines } from '../store/order-export.ts';

const PAGE = 1_000;

const heading = ['order', 'placed_at', 'status', 'sku', 'title', 'variant', 'quantity', 'unit_price', 'total', 'currency', 'city', 'country'];

/** A vendor's paid orders of a time as CSV, a line for each order line, oldest first: in pages, so that memory stays the same however many there are. */
export async function* exportOrders({ db }: Pick<Context, 'db'>, range: { vendorId: string; from: Date; to: Date }): AsyncGenerator<string, void, void> {
  yield csvLine(heading.map((text) => ({ text })));
  for (let after: { placedAt: Date; id: string } | null = null; ; ) {
    const lines = await listExportedLines(db, range, after, PAGE);
    for (const line of lines) {
      yield csvLine([
        { text: line.code }, { figure: line.placedAt.toISOString() }, { text: line.status }, { text: line.sku }, { text: line.title }, { text: line.variantTitle },
        { figure: String(line.quantity) }, { figure: toDecimal({ amount: line.unitPrice, currency: line.currency }) }, { figure: toDecimal({ amount: line.total, currency: line.currency }) },
        { text: line.currency }, { text: line.city }, { text: line.country },
      ]);
    }
    if (lines.length < PAGE) return;
    after = lines.at(-1)!;
  }
}
