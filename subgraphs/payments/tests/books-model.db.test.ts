import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { newId } from '../../../platform/kernel/ids.ts';
import { race, values } from '../../../platform/testing/barrier.ts';
import { crashAfter } from '../../../platform/testing/crash.ts';
import { seededRandom } from '../../../tests/support/random.ts';
import { apply, jobsOf, Player, type Command } from './books-commands.ts';
import { Driver } from './books-driver.ts';
import { copyOf, emptyBooks, goOnFrom, linesOf, type Books } from './books-model.ts';
import { sendCaptures } from './books-model-charges.ts';
import { scenarios } from './books-scenarios.ts';
import { violations } from './payments-world.ts';
import { permutations } from './wallet-model.ts';

/**
 * Everything that moves money, in random order, against a model without a database: what is told to each client, every balance and every state
 * must be the model's after each commit. Longer runs find more: set these higher.
 */
const [SEEDS, COMMANDS, ROUNDS] = [[1, 2], 250, 50];

let driver: Driver;
let books: Books = emptyBooks();
beforeAll(async () => {
  driver = await Driver.begin();
});
afterEach(async () => {
  expect(await violations(driver.shop.world)).toEqual([]);
});
afterAll(async () => {
  await driver[Symbol.asyncDispose]();
});

const goOn = async (): Promise<void> => {
  books = goOnFrom(books);
  await driver.goOn(books);
};

/** Does it in both worlds; both must say the same and be the same afterwards. */
const play = async (command: Command, key = newId()): Promise<string> => {
  const expected = apply(books, command);
  const told = await driver.run(command, key);
  await driver.meet(books);
  expect({ command, told, books: await driver.lines() }).toEqual({ command, told: expected, books: linesOf(books) });
  return told;
};

/** The same for what was compared before: the books are compared when the rest of it is done. */
const playAgain = async (command: Command): Promise<string> => {
  const expected = apply(books, command);
  const told = await driver.run(command);
  await driver.meet(books);
  expect({ command, told }).toEqual({ command, told: expected });
  return told;
};

test('random commands, with letters held back, repeated, reordered and forged: the books are the model\'s after each', async () => {
  let commands = 0;
  const told = new Set<string>();
  for (const seed of SEEDS) {
    await goOn();
    const player = new Player(seededRandom(seed));
    for (let n = 0; n < COMMANDS; n += 1) {
      const command = player.next(books);
      told.add(`${command.type} ${await play(command)}`);
      commands += 1;
      if (n % 25 === 0) expect(await violations(driver.shop.world)).toEqual([]);
    }
  }
  for (const wanted of ['CAPTURE_JOB OK', 'LET_GO OK', 'RELEASE OK', 'REFUND OK', 'REFUND PAYMENT_DISPUTED', 'RETURN OK', 'RETRY_REFUND OK', 'SEND OK', 'DISPUTE OK', 'TRANSFER OK', 'TRANSFER INSUFFICIENT_FUNDS', 'CHARGE NO_ANSWER']) expect([...told]).toContain(wanted);
  process.stdout.write(`books against a model: ${commands} commands with ${told.size} different outcomes, ${driver.webhooks} webhooks delivered, 0 differences\n`);
}, 300_000);

/** Everything that was begun is over, and every letter was read. */
const settle = (): void => {
  for (let before = ''; before !== linesOf(books).join(); ) {
    before = linesOf(books).join();
    for (const job of jobsOf(books)) if (job.type !== 'CHALLENGE') apply(books, job);
    for (const mail of books.mails) apply(books, { type: 'MAIL', mail, times: 1 });
  }
};

/** The books after each commit of a command: what is asked of the provider comes between two of ours. */
const stagesOf = (command: Command): string[][] => {
  const begun = copyOf(books);
  if (command.type === 'SEND') apply(begun, { ...command, bank: 'sim_bank_timeout' });
  const done = copyOf(books);
  apply(done, command);
  const partly = copyOf(books);
  if (command.type === 'CAPTURE_JOB') sendCaptures(partly, command.name, 1);
  return [books, begun, partly, done].map(linesOf);
};

let struckDown = 0;

test.each(Object.keys(scenarios))('%s: a process that dies after any of its statements does it wholly or not at all, and once when it is sent again', async (name) => {
  const { statements } = driver.shop.world.services;
  const begin = async (by: (command: Command) => Promise<string>) => {
    await goOn();
    return { command: await scenarios[name]!(books, by), key: newId() };
  };
  let { command, key } = await begin(play);
  for (let after = 1; ; after += 1) {
    const stages = stagesOf(command);
    const { struck, commits } = await crashAfter(statements, after, await driver.prepare(command, key));
    if (struck) struckDown += 1;
    const next = copyOf(books);
    apply(next, command);
    await driver.meet(next);
    const found = await driver.lines();
    if (commits === 0) expect({ after, found }).toEqual({ after, found: stages[0] });
    else expect({ after, stage: stages.findIndex((lines) => lines.join() === found.join()), found: [] }).not.toEqual({ after, stage: -1, found: [] });
    if (commits === 0 && struck && command.type !== 'CAPTURE_JOB') continue; // a lease is taken without a transaction: it would keep the next try out
    await driver.endLeases();
    await driver.useBank('sim_bank_ok');
    await driver.run(command, key);
    await driver.work();
    apply(books, command);
    settle();
    await driver.meet(books);
    expect({ after, books: await driver.lines() }).toEqual({ after, books: linesOf(books) });
    if (!struck) return;
    ({ command, key } = await begin(playAgain));
  }
}, 120_000);

/** The model after some order of the commands that explains what each client was told and how the books are; null when none does. */
const explain = async (commands: readonly Command[], told: readonly string[]): Promise<Books | null> => {
  for (const order of permutations(commands.map((_, index) => index))) {
    const next = copyOf(books);
    if (!order.every((index) => apply(next, commands[index]!) === told[index])) continue;
    await driver.meetPayouts(next);
    if ((await driver.lines()).join() === linesOf(next).join()) return next;
  }
  return null;
};

test('several clients, jobs and letters at once about one payment, vendor or wallet: the books are as if they had come one after the other', async () => {
  let [commands, rounds] = [0, 0];
  const before = driver.webhooks;
  for (const seed of SEEDS) {
    await goOn();
    const player = new Player(seededRandom(100 + seed));
    for (let round = 0; round < ROUNDS; round += 1) {
      for (let n = 0; n < 2; n += 1) await play(player.next(books));
      const together = player.together(books);
      if (together.length < 2) continue;
      const runs: (() => Promise<string>)[] = [];
      for (const command of together) runs.push(await driver.prepare(command));
      const told = values(await race(runs.length, (n) => runs[n]!()));
      const next = await explain(together, told);
      expect({ together, told, explained: next !== null, books: next ? [] : await driver.lines(), before: next ? [] : linesOf(books) }).toEqual({ together, told, explained: true, books: [], before: [] });
      books = next!;
      await driver.meet(books);
      commands += together.length;
      rounds += 1;
    }
  }
  process.stdout.write(`books of several clients: ${commands} commands in ${rounds} rounds at once, ${driver.webhooks - before} webhooks delivered, 0 differences\n`);
}, 300_000);

test('how many crashes that were', () => {
  expect(struckDown).toBeGreaterThan(300);
  process.stdout.write(`books after crashes: ${Object.keys(scenarios).length} ways in which money moves, ${struckDown} crashes, one after each statement, 0 differences\n`);
});
