import {
  buildSchema,
  execute,
  getOperationAST,
  GraphQLError,
  parse,
  subscribe,
  validate,
  type DocumentNode,
  type ExecutionResult,
} from 'graphql';
import { anonymous, type Caller } from '../../../platform/auth/caller.ts';
import { AuthenticationUnavailable, Unauthenticated } from '../../authentication/unauthenticated.ts';
import type { Verified } from '../../authentication/verify-token.ts';
import type { Answer, Outcome } from '../../execution/outcome.ts';
import { createContext, type RequestContext } from '../../execution/request-context.ts';
import { createChannel, type Channel } from '../../testing/channel.ts';
import { streamed } from '../../testing/streamed.ts';
import type { Engine, GraphQLRequest, RunOptions } from '../engine.ts';

const schema = buildSchema(/* GraphQL */ `
  directive @defer on INLINE_FRAGMENT
  type Query {
    greeting(name: String = "you"): String
    text(length: Int!): String
    whoami: String
    address: String
    transport: String
    "Answers when the test lets it, or the client has gone."
    slow: String
    crash: String
  }
  type Mutation {
    note(text: String!): String
  }
  type Subscription {
    ticks: Tick
  }
  type Tick {
    number: Int!
    text: String
  }
`);

export interface Tick {
  readonly number: number;
  readonly text?: string;
}

/** A small engine that answers from one made-up schema with graphql-js, and shows what happened to it. */
export interface SchemaEngine extends Engine {
  /** Credentials by their token. */
  readonly tokens: Map<string, Verified>;
  readonly revoked: Set<string>;
  readonly ticks: Channel<{ ticks: Tick }>;
  readonly notes: string[];
  readonly contexts: RequestContext[];
  /** Lets those that wait in `slow` answer. */
  release(): void;
  readonly waiting: number;
  /** Subscriptions have their events only after this. */
  gate: Promise<void>;
  /** Signals of `slow` that were aborted. */
  readonly aborted: number;
}

export const userOf = (id: string, expiresAt: number | null = null): Verified => ({
  caller: { ...anonymous, kind: 'user', id, issuedAt: 0 },
  expiresAt,
});

export const createSchemaEngine = (now: () => Date = () => new Date()): SchemaEngine => {
  const tokens = new Map<string, Verified>();
  const revoked = new Set<string>();
  const ticks = createChannel<{ ticks: Tick }>();
  const notes: string[] = [];
  const contexts: RequestContext[] = [];
  const waiting = new Set<() => void>();
  let aborted = 0;

  const rootOf = ({ client, forwarded }: RequestContext) => ({
    greeting: ({ name }: { name: string }) => `Hello ${name}`,
    text: ({ length }: { length: number }) => 'x'.repeat(length),
    whoami: () => forwarded.caller.id ?? forwarded.caller.kind,
    address: () => client.address,
    transport: () => client.transport,
    slow: () =>
      new Promise<string>((resolve) => {
        const done = () => {
          waiting.delete(done);
          resolve('at last');
        };
        waiting.add(done);
        client.signal?.addEventListener('abort', () => {
          aborted += 1;
          done();
        });
      }),
    crash: () => {
      throw new GraphQLError('It crashed.', { extensions: { code: 'CRASHED' } });
    },
    note: ({ text }: { text: string }) => (notes.push(text), text),
    // Without the signal, so that only those leave who are told to.
    ticks: () => ticks.listen(undefined),
  });

  const run = async (request: GraphQLRequest, context: RequestContext, options: RunOptions): Promise<Outcome> => {
    contexts.push(context);
    const prepared = prepare(request);
    if ('kind' in prepared && prepared.kind === 'answer') return prepared;
    const { document, kind } = prepared as Prepared;
    if (kind === 'mutation' && !options.mutations) return refuse('METHOD_NOT_ALLOWED', 'Send mutations with POST.', 405);
    if (kind === 'subscription' && !options.subscriptions) return refuse('BAD_REQUEST', 'This transport carries no subscriptions.', 400);
    if (request.query!.includes('@defer') && options.incremental) return deferred();
    const rootValue = rootOf(context);
    const args = { schema, document, rootValue, variableValues: request.variables ?? null, operationName: request.operationName ?? null };
    if (kind !== 'subscription') return answerOf(await execute(args));
    const events = await subscribe(args);
    await engine.gate;
    return 'next' in events ? { kind: 'events', events: streamed(texts(events)) } : answerOf(events);
  };

  const engine: SchemaEngine = {
    now,
    tokens,
    revoked,
    gate: Promise.resolve(),
    ticks,
    notes,
    contexts,
    release: () => [...waiting].forEach((done) => done()),
    get waiting() {
      return waiting.size;
    },
    get aborted() {
      return aborted;
    },
    authenticate: async (authorization) => {
      if (!authorization) return { caller: anonymous, expiresAt: null };
      if (authorization === 'Bearer unavailable') throw new AuthenticationUnavailable(new Error('connection refused by 10.0.0.1'));
      const verified = tokens.get(authorization.replace('Bearer ', ''));
      if (!verified) throw new Unauthenticated('Your token is not valid. Sign in again.');
      if (verified.expiresAt !== null && verified.expiresAt * 1000 <= now().getTime())
        throw new Unauthenticated('Your token has expired. Refresh it and try again.', { expired: true });
      return verified;
    },
    contextOf: ({ caller }, client, authorization, requestId) =>
      createContext({ caller, requestId }, client, authorization, { internalSecret: null, now }),
    run,
    isRevoked: ({ id }: Caller) => id !== null && revoked.has(id),
  };
  return engine;
};

interface Prepared {
  readonly document: DocumentNode;
  readonly kind: 'query' | 'mutation' | 'subscription';
}

const prepare = ({ query, operationName, variables }: GraphQLRequest): Prepared | Answer => {
  try {
    const document = parse(query!);
    const [error] = validate(schema, document);
    if (error) return refuse('GRAPHQL_VALIDATION_FAILED', error.message, 400);
    const operation = getOperationAST(document, operationName);
    if (!operation) return refuse('OPERATION_RESOLUTION_FAILURE', 'Unknown operation.', 400);
    const missing = operation.variableDefinitions?.find(
      ({ type, variable }) => type.kind === 'NonNullType' && variables?.[variable.name.value] == null,
    );
    return missing ? refuse('BAD_USER_INPUT', 'A variable is missing.', 400) : { document, kind: operation.operation };
  } catch (error) {
    return refuse('GRAPHQL_PARSE_FAILED', (error as Error).message, 400);
  }
};

const answerOf = ({ data, errors }: ExecutionResult): Answer => ({
  kind: 'answer',
  text: JSON.stringify({ data, errors }),
  refusal: null,
  status: 200,
  headers: {},
});

const refuse = (code: string, message: string, status: number): Answer => {
  const refusal = [{ message, extensions: { code } }];
  return { kind: 'answer', text: JSON.stringify({ errors: refusal }), refusal, status, headers: {} };
};

/** What an executor would make of `{ greeting ... @defer { text(length: 3) } }`. */
const deferred = (): Outcome => ({
  kind: 'incremental',
  initial: '{"data":{"greeting":"Hello you"},"hasNext":true}',
  rest: (async function* rest() {
    yield '{"incremental":[{"data":{"text":"xxx"},"path":[]}],"hasNext":false}';
  })(),
});

const texts = (results: AsyncGenerator<ExecutionResult>): AsyncIterableIterator<string> => ({
  next: async () => {
    const step = await results.next();
    return step.done ? { done: true, value: undefined } : { done: false, value: JSON.stringify(step.value) };
  },
  return: async () => {
    await results.return(undefined);
    return { done: true, value: undefined };
  },
  [Symbol.asyncIterator]() {
    return this;
  },
});
