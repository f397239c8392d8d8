import type { Trx } from '../../../platform/db/database.ts';
import type { CommissionArea } from '../domain/sale.ts';
import { upsertCategories } from '../store/commission-categories.ts';

/** Makes categories of an area known, so that commission rules may name them; renames those that are. Call it in the transaction that makes a category. */
export const announceCategories = (trx: Trx, area: CommissionArea, categories: readonly { readonly id: string; readonly name: string }[]): Promise<void> =>
  upsertCategories(trx, categories.map(({ id, name }) => ({ id, name, area })));
