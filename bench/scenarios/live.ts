import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { locations } from '../../scripts/journey/operations.ts';
import { limits } from '../limits.ts';
import { reportPosition } from '../world/couriers.ts';
import type { CarriedOrder } from '../world/orders.ts';
import type { World } from '../world/world.ts';
import type { OpenScenario } from './scenario.ts';

const PATIENCE = 10_000;

/** A customer who watches their courier on the map, and the courier's telephone. */
interface Ride {
  /** Reports the next position. Answers how long after the answer to the report the customer had it, in milliseconds; negative: before. */
  report(): Promise<number>;
  close(): Promise<void>;
}

const follow = async ({ client }: World, url: string, { customer, courier, deliveryId }: CarriedOrder): Promise<Ride> => {
  const socket = createClient({ url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, connectionParams: { authorization: `Bearer ${customer.token}` } });
  const waiting = new Map<number, (at: number) => void>();
  socket.subscribe<{ courierLocation: { sequence: number } }>(
    { query: locations, variables: { deliveryId } },
    { next: ({ data }) => waiting.get(data?.courierLocation.sequence ?? -1)?.(performance.now()), error: () => undefined, complete: () => undefined },
  );
  // A query on the same socket is answered after the server has taken the subscription before it.
  for await (const _ of socket.iterate({ query: '{ me { id } }' })) break;

  let sequence = 0;
  const reportNext = async (): Promise<number> => {
    sequence += 1;
    const { promise, resolve, reject } = Promise.withResolvers<number>();
    waiting.set(sequence, resolve);
    const timer = setTimeout(() => reject(new Error(`position ${sequence} did not come within ${PATIENCE} ms`)), PATIENCE);
    try {
      const answered = reportPosition(client, courier, sequence).then(() => performance.now());
      const [at, received] = await Promise.all([answered, promise]);
      return received - at;
    } finally {
      clearTimeout(timer);
      waiting.delete(sequence);
    }
  };
  // A telephone has one report under way at a time; a later one waits, and its time runs.
  let last: Promise<unknown> = Promise.resolve();
  return {
    report: () => {
      const reported = last.then(reportNext);
      last = reported.catch(() => undefined);
      return reported;
    },
    close: async () => socket.dispose(),
  };
};

/** From a courier's telephone to the customer's: the time until the customer's socket has the position, from sending the report and from its answer. */
export const liveScenario = async (world: World, url: string): Promise<OpenScenario> => {
  const rides = await Promise.all(world.orders.map((order) => follow(world, url, order)));
  let turn = 0;
  return {
    name: 'position report → subscriber',
    limit: limits.live,
    send: async () => {
      turn = (turn + 1) % rides.length;
      return { 'its answer → subscriber': await rides[turn]!.report() };
    },
    [Symbol.asyncDispose]: async () => void (await Promise.all(rides.map((ride) => ride.close()))),
  };
};
