import { createClient as createSupabase } from '@supabase/supabase-js';
import { createClient as createSocket, type Client as Socket } from 'graphql-ws';
import { WebSocket } from 'ws';

/** Where a Plaza is: its graph, and the Supabase (or its stand-in) that signs people in. */
export interface Places {
  readonly graphUrl: string;
  readonly authUrl: string;
}

interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { message: string; extensions?: Record<string, unknown> }[];
}

const PATIENCE = 30_000;

/** What a subscription has brought so far, and what it still will. */
export class Watch<T> {
  readonly seen: T[] = [];
  #waiting: { matches: (item: T) => boolean; resolve: (item: T) => void }[] = [];

  add(item: T): void {
    this.seen.push(item);
    for (const { resolve } of this.#waiting.filter(({ matches }) => matches(item))) resolve(item);
    this.#waiting = this.#waiting.filter(({ matches }) => !matches(item));
  }

  /** The first item that matches, seen already or still to come, at most 30 s from now. */
  async until(what: string, matches: (item: T) => boolean): Promise<T> {
    const known = this.seen.find(matches);
    if (known !== undefined) return known;
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    this.#waiting.push({ matches, resolve });
    const timer = setTimeout(() => reject(new Error(`nothing came for ${PATIENCE / 1000} s: ${what}`)), PATIENCE);
    return promise.finally(() => clearTimeout(timer));
  }
}

/** A person at their device: signed in with supabase-js, talking to the graph over HTTP and graphql-ws. */
export class Person {
  readonly id: string;
  readonly #places: Places;
  /** The access token. */
  readonly token: string;
  readonly #socket: Socket;

  constructor(id: string, token: string, places: Places) {
    this.id = id;
    this.token = token;
    this.#places = places;
    this.#socket = createSocket({
      url: places.graphUrl.replace(/^http/, 'ws'),
      webSocketImpl: WebSocket,
      lazy: true,
      connectionParams: { authorization: `Bearer ${token}` },
    });
  }

  /** The data of a query or mutation. Throws on GraphQL errors and on refusals in the payload. */
  async ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const response = await fetch(this.#places.graphUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.token}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as Answer;
    if (errors || !data) throw new Error(`the graph answered: ${JSON.stringify(errors)}`);
    for (const payload of Object.values(data)) {
      const refusals = (payload as { errors?: { code: string; message: string }[] } | null)?.errors ?? [];
      if (refusals.length > 0) throw new Error(`refused: ${JSON.stringify(refusals)}`);
    }
    return data as T;
  }

  /** Subscribes, and resolves when the server has accepted it: what happens from then on is seen. */
  async watch<T>(query: string, variables: Record<string, unknown> = {}): Promise<Watch<T>> {
    const watch = new Watch<T>();
    const { promise, reject } = Promise.withResolvers<never>();
    promise.catch(() => undefined);
    this.#socket.subscribe<Record<string, T>>(
      { query, variables },
      {
        next: ({ data, errors }) => (errors ? reject(new Error(JSON.stringify(errors))) : watch.add(Object.values(data!)[0]!)),
        error: (error) => reject(error instanceof Error ? error : new Error(JSON.stringify(error))),
        complete: () => undefined,
      },
    );
    await Promise.race([this.#settled(), promise]);
    return watch;
  }

  async leave(): Promise<void> {
    await this.#socket.dispose();
  }

  /** A query on the same socket is answered after the server has taken the subscription before it. */
  async #settled(): Promise<void> {
    for await (const _ of this.#socket.iterate({ query: '{ me { id } }' })) return;
  }
}

const supabase = ({ authUrl }: Places) => createSupabase(authUrl, 'anon', { auth: { persistSession: false, autoRefreshToken: false } });

export const signUp = async (places: Places, email: string, password: string, displayName: string): Promise<Person> => {
  const { data, error } = await supabase(places).auth.signUp({ email, password, options: { data: { display_name: displayName } } });
  if (error || !data.session || !data.user) throw new Error(`sign-up failed: ${error?.message ?? 'no session'}`);
  return new Person(data.user.id, data.session.access_token, places);
};

export const signIn = async (places: Places, email: string, password: string): Promise<Person> => {
  const { data, error } = await supabase(places).auth.signInWithPassword({ email, password });
  if (error) throw new Error(`sign-in of ${email} failed: ${error.message}`);
  return new Person(data.user.id, data.session.access_token, places);
};
