import { hasRole } from '../../accounts/contract.ts';
import type { Context } from '../../../platform/context/context.ts';
import { dayOf, settlementCsv, totalsOf, type SettlementReport } from '../domain/settlement.ts';
import { paymentProvider } from '../providers/choose.ts';

/** What the provider's books say of a day in UTC; null for a day that is none, and for everybody but an admin. Throws when the provider is silent. */
export const readSettlement = async (ctx: Context, day: string): Promise<SettlementReport | null> => {
  const { kind, id } = ctx.caller;
  const range = dayOf(day);
  if (kind !== 'user' || id === null || range === null || !(await hasRole(ctx.db, id, 'admin'))) return null;
  const provider = paymentProvider(ctx.config);
  const lines = await Array.fromAsync(provider.settlement(ctx, range.from, range.to));
  return { provider: provider.name, day, totals: totalsOf(lines), csv: settlementCsv(lines) };
};
