import { available, report } from '../../scripts/journey/operations.ts';
import { eachOf } from '../load/closed-loop.ts';
import type { GraphClient } from '../load/graph-client.ts';
import { signIn, signUpMany, type Person } from './people.ts';

export interface Courier extends Person {
  /** As customers see it; no two are alike. */
  readonly displayName: string;
}

const register = /* GraphQL */ `mutation ($input: RegisterCourierInput!) { registerCourier(input: $input) { courier { id } errors { code message } } }`;

const HARBOUR = { latitude: 43.7365, longitude: 7.4225 };
const CONCURRENCY = 4;

/** Tells where a courier is: always at the harbour, since what a report costs does not depend on the place. */
export const reportPosition = (client: GraphClient, courier: Person, sequence: number): Promise<unknown> =>
  client.ask(courier.token, report, { input: { points: [{ sequence, ...HARBOUR, recordedAt: new Date().toISOString() }] } });

const setDuty = (client: GraphClient, courier: Person, on: boolean): Promise<unknown> => client.ask(courier.token, available, { input: { available: on } });

/** New couriers at the harbour, the only ones on duty, each with room for one delivery. Their next report is number 1. */
export const hireCouriers = async (client: GraphClient, staff: Person, count: number): Promise<Courier[]> => {
  for (const name of ['carl', 'cleo'] as const) await setDuty(client, await signIn(client, name), false);
  return eachOf(await signUpMany(client, 'courier', count), CONCURRENCY, async (person, index) => {
    const displayName = `Courier ${index}`;
    const input = { userId: person.id, displayName, vehicle: 'BICYCLE', capacity: 1 };
    await client.ask(staff.token, register, { input });
    await reportPosition(client, person, 0);
    await setDuty(client, person, true);
    return { ...person, displayName };
  });
};
