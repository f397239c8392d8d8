import { DEMO_PASSWORD, people } from '../../db/seed/demo.ts';
import { eachOf } from '../load/closed-loop.ts';
import type { GraphClient } from '../load/graph-client.ts';

export interface Person {
  readonly id: string;
  /** Their access token: an hour is longer than any run. */
  readonly token: string;
}

interface Session {
  readonly access_token: string;
  readonly user: { readonly id: string };
}

/** As many as derive a password's key at the same time. */
const CONCURRENCY = 4;
const personOf = ({ access_token, user }: Session): Person => ({ id: user.id, token: access_token });

/** New people with accounts of their own, each signed in once. `kind` keeps their addresses apart. */
export const signUpMany = (client: GraphClient, kind: string, count: number): Promise<Person[]> =>
  eachOf(Array.from({ length: count }), CONCURRENCY, async (_, index) =>
    personOf(await client.post<Session>('/auth/v1/signup', { email: `${kind}-${index}@bench.test`, password: DEMO_PASSWORD, data: { display_name: `${kind} ${index}` } })),
  );

/** Somebody of the demo world. */
export const signIn = async (client: GraphClient, name: keyof typeof people): Promise<Person> =>
  personOf(await client.post<Session>('/auth/v1/token?grant_type=password', { email: people[name].email, password: DEMO_PASSWORD }));
