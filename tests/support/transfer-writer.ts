import { parseArgs } from 'node:util';
import { createContext } from '../../platform/context/context.ts';
import { transferFromWallet } from '../../subgraphs/payments/actions/transfer-from-wallet.ts';
import { personCaller, servicesOn } from './demo-data.ts';
import { seededRandom } from './random.ts';
import type { Answered } from './writer.ts';

/** What one process of the wallet storm is to do: the same for the same writer, whenever it is started. */
export interface TransferPlan extends Answered {
  readonly databaseUrl: string;
  readonly writer: number;
  readonly transfers: number;
  readonly people: readonly string[];
  /** The largest amount, minor units. */
  readonly most: number;
}

/** At the same time, by one process. */
const IN_FLIGHT = 8;

const planned = ({ writer, transfers, people, most }: TransferPlan) => {
  const random = seededRandom(1_000 + writer);
  const below = (count: number) => Math.floor(random() * count);
  return Array.from({ length: transfers }, (_, n) => {
    const from = below(people.length);
    const to = (from + 1 + below(people.length - 1)) % people.length;
    return { n, key: `storm:${writer}:${n}`, from: people[from]!, to: people[to]!, amount: BigInt(1 + below(most)) };
  });
};

/** Sends what is left of the plan and writes a line for each answer: its number and OK or the code. */
const write = async (plan: TransferPlan): Promise<void> => {
  await using services = servicesOn(plan.databaseUrl);
  const answered = new Set(plan.answered);
  const queue = planned(plan).filter(({ n }) => !answered.has(String(n)));
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const ctx = createContext(services, { caller: personCaller(next.from), requestId: next.key });
      const sent = await transferFromWallet(ctx, { toUserId: next.to, amount: next.amount, currency: 'EUR', idempotencyKey: next.key });
      process.stdout.write(`${next.n} ${sent.ok ? 'OK' : sent.code}\n`);
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, work));
};

if (import.meta.main) await write(JSON.parse(parseArgs({ allowPositionals: true }).positionals[0]!) as TransferPlan);
