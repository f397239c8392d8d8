import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { createTestDatabase } from '../../platform/testing/database.ts';
import { freePort } from '../../platform/testing/free-port.ts';
import { signUp } from '../../scripts/journey/client.ts';
import { cartUpdates, loggedCursors, openCart } from '../support/cart-writer.ts';
import { installDemo, servicesOn } from '../support/demo-data.ts';
import { Follower } from '../support/follower.ts';
import { Processes } from '../support/processes.ts';
import { startTopology } from '../support/topology.ts';

const PEOPLE = 2;
const FOLLOWERS_EACH = 6;
const KILLS = 2;
const EVENTS_BETWEEN = 15;

test('subscribers that reconnect with their cursor miss nothing, see nothing twice, and in order, though the gateway is killed twice', async () => {
  await using database = await createTestDatabase();
  await installDemo(database.url);
  await using services = servicesOn(database.url);
  await using processes = new Processes();
  const plaza = await startTopology(processes, database.url, { subgraphs: 'together' });
  // Events come through another gateway, so that they go on while the first is away.
  const other = await plaza.startGateway(await freePort()).ready();
  const writers = await Promise.all(
    Array.from({ length: PEOPLE }, async () => {
      const person = await signUp({ ...plaza.places, graphUrl: `${other.url}/graphql` }, `eve-${randomUUID()}@plaza.test`, 'a long enough password', 'Eve Events');
      return { person, cart: await openCart(person) };
    }),
  );
  const following = writers.flatMap(({ person, cart }) =>
    Array.from({ length: FOLLOWERS_EACH }, () => ({
      cart,
      follower: new Follower({ graphUrl: () => plaza.places.graphUrl, token: person.token, query: cartUpdates, variables: { cartId: cart.cartId } }),
    })),
  );
  await using _ = { [Symbol.asyncDispose]: async () => void (await Promise.all(following.map(({ follower }) => follower[Symbol.asyncDispose]()))) };
  const writing = Promise.all(writers.map(({ cart }) => cart.keepChanging()));
  writing.catch(() => undefined);
  const everybodySees = (count: number) => Promise.all(following.map(({ follower }) => follower.seesMore(count)));

  let { gateway } = plaza;
  await everybodySees(EVENTS_BETWEEN);
  for (let kill = 1; kill <= KILLS; kill += 1) {
    expect(await gateway.stop('SIGKILL')).toMatchObject({ signal: 'SIGKILL' });
    gateway = await plaza.startGateway().ready();
    await everybodySees(EVENTS_BETWEEN);
  }
  for (const { cart } of writers) cart.stop();
  await writing;

  for (const { cart, follower } of following) {
    const log = await loggedCursors(services.db, cart.cartId);
    await follower.hasSeen(log.at(-1)!);
    expect(follower.cursors).toEqual(log.slice(log.indexOf(follower.cursors[0]!)));
    expect(follower.connections).toBeGreaterThan(KILLS);
  }
  const events = following.reduce((sum, { follower }) => sum + follower.cursors.length, 0);
  process.stdout.write(`${following.length} subscribers saw ${events} events, each once and in order, over ${KILLS} kills of the gateway\n`);
}, 300_000);
