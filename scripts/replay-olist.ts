import { parseArgs } from 'node:util';
import { money, toDecimal } from '../platform/kernel/money.ts';
import { main, UsageError } from '../platform/server/main.ts';
import { compare, type Figure } from './olist/compare.ts';
import { CURRENCY } from './olist/order.ts';
import type { OrderPlan } from './olist/plan.ts';
import { readOlist } from './olist/read-orders.ts';
import { replayOlist } from './olist/replay.ts';
import { checkInvariants } from './invariants.ts';
import { showProgress } from './progress.ts';
import { withServices } from './runtime.ts';

const USAGE = `Usage: npm run replay:olist -- DIR [--limit N]

Replays the orders of Olist's marketplace data (CSV files, plain or .gz) in DIR in the order of time: people, vendors, products, prices, carts, checkouts,
payments with the simulator, deliveries and refunds, at the times of the files. Then compares the ledger with the files to the cent, and checks the rules of
db/invariants. Ends with 1 when anything differs. Interrupted at any moment it goes on when it is started again; done already, it changes nothing.
No Plaza may run on the database meanwhile. --limit N: only the N earliest orders.`;

const readArguments = (): { directory: string; limit: number | undefined } => {
  try {
    const { values, positionals } = parseArgs({ options: { limit: { type: 'string' } }, allowPositionals: true });
    const [directory, ...more] = positionals;
    if (directory === undefined || more.length > 0 || (values.limit !== undefined && !/^[1-9]\d{0,8}$/.test(values.limit))) throw new UsageError(USAGE);
    return { directory, limit: values.limit === undefined ? undefined : Number(values.limit) };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
};

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const brl = (amount: bigint): string => `${toDecimal(money(amount, CURRENCY))} ${CURRENCY}`;
const count = <T>(items: readonly T[], fits: (item: T) => boolean): number => items.filter(fits).length;

const tellPlans = (plans: readonly OrderPlan[]): void => {
  const [surcharged, discounted] = [plans.filter(({ difference, granted }) => difference > 0n && granted === 0n), plans.filter(({ discount }) => discount !== null)];
  const total = (own: readonly OrderPlan[]) => brl(own.reduce((sum, { difference }) => sum + difference, 0n));
  print(`${plans.length} orders:`);
  print(`  ${surcharged.length} were paid above goods and freight: a line of its own (${total(surcharged)})`);
  print(`  ${discounted.length} were paid below them: a coupon of the seller (${total(discounted)})`);
  print(`  ${count(plans, ({ granted }) => granted > 0n)} have no payment: credit granted by the platform`);
  print(`  ${count(plans, ({ kind }) => kind === 'CREDIT')} have no goods: their payments are credit, given back when they were called off`);
  print(`  ${count(plans, ({ kind, payments }) => kind === 'PURCHASE' && payments.length > 1)} have several payments: top-ups of a wallet, which pays`);
  print(`  ${count(plans, ({ paid }) => !paid)} were called off before a payment was approved: nothing captured`);
};

/** By method and state each figure, of the sellers how many agree. Answers whether all do. */
const tellFigures = (figures: readonly Figure[]): boolean => {
  const shown = (name: string, amount: bigint) => (name.startsWith('orders') ? String(amount) : brl(amount));
  const differ = figures.filter(({ file, plaza }) => file !== plaza);
  for (const { name, file, plaza } of figures.filter((each) => !each.name.startsWith('seller'))) print(`  ${name}: ${shown(name, plaza)}${file === plaza ? '' : `, but ${shown(name, file)} in the files`}`);
  for (const what of ['sold', 'earned', 'gave back', 'in escrow']) {
    const own = figures.filter(({ name }) => name.startsWith('seller') && name.endsWith(what));
    print(`  sellers ${what}: ${own.length}, ${brl(own.reduce((sum, { plaza }) => sum + plaza, 0n))}, ${count(own, ({ file, plaza }) => file !== plaza)} differ`);
  }
  for (const { name, file, plaza } of differ.slice(0, 20)) print(`  DIFFERS ${name}: ${shown(name, plaza)}, ${shown(name, file)} in the files`);
  print(`${figures.length} figures compared with the files, ${differ.length} differ.`);
  return differ.length === 0;
};

main(async () => {
  const { directory, limit } = readArguments();
  const data = await readOlist(directory);
  await withServices(async (services, subgraphs) => {
    const progress = showProgress(process.stdout);
    const started = Date.now();
    let before: number | null = null;
    const { plans, steps, skipped, leftovers } = await replayOlist(services, subgraphs, data, {
      limit,
      onStep: ({ steps: done, ofSteps, orders, step }) => {
        before ??= orders;
        const seconds = (Date.now() - started) / 1000;
        progress.at(done / ofSteps);
        progress.say(`${step.at.toISOString().slice(0, 10)}: ${orders} orders done, ${((orders - before) / seconds).toFixed(1)} a second`);
      },
    });
    progress.end();
    const seconds = (Date.now() - started) / 1000;
    print(`${steps} steps in ${seconds.toFixed(0)} s, ${skipped} done before${leftovers > 0 ? `, ${leftovers} jobs left over` : ''}; ${(plans.length / seconds).toFixed(1)} orders a second.`);
    tellPlans(plans);
    const equal = tellFigures(await compare(services.db, plans));
    const { checked, broken } = await checkInvariants(services.db);
    for (const { file, rule, rows, examples } of broken) print(`BROKEN ${file}: ${rule}\n  ${rows} rows, such as ${examples}`);
    print(`${checked} rules checked, ${broken.length} broken.`);
    if (!equal || broken.length > 0) process.exitCode = 1;
  });
});
