import type { Caller } from '../../../platform/auth/caller.ts';
import { networkOf } from './network.ts';
import type { Rate } from './rate.ts';

export interface Rates {
  /** Operations of one user or service, wherever they come from. Null: any number. */
  readonly caller: Rate | null;
  /** Operations from one address, whoever sends them; an IPv6 network of 64 bits is one address. */
  readonly address: Rate | null;
  /** Estimated cost of the operations of one caller; of one address while nobody is signed in. */
  readonly cost: Rate | null;
}

/** What one operation takes from one limit. */
export interface Charge {
  readonly of: keyof Rates;
  readonly key: string;
  readonly by: number;
  readonly rate: Rate;
}

/** What an operation is charged, the limit that is cheapest to hold first. In process, where there is no address, only callers are. */
export const chargesOf = ({ caller, address, cost }: Rates, who: Caller, from: string | null, estimate: number): Charge[] => {
  const charges: Charge[] = [];
  const network = from === null ? null : networkOf(from);
  const person = who.id === null ? null : `${who.kind}:${who.id}`;
  if (address && network !== null) charges.push({ of: 'address', key: `rate:address:${network}`, by: 1, rate: address });
  if (caller && person !== null) charges.push({ of: 'caller', key: `rate:caller:${person}`, by: 1, rate: caller });
  const payer = person ?? network;
  if (cost && payer !== null && estimate > 0) charges.push({ of: 'cost', key: `rate:cost:${payer}`, by: Math.ceil(estimate), rate: cost });
  return charges;
};
