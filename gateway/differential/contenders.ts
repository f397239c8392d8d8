import { createHash } from 'node:crypto';
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import {
  execute,
  GraphQLError,
  GraphQLList,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isListType,
  parse,
  validate,
  type ExecutionResult,
  type GraphQLNonNull,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { pino } from 'pino';
import { createGateway } from '../gateway.ts';
import type { SubgraphSource } from '../sources/source.ts';
import { toReply, type Contender } from './case.ts';

/** Answers operations for one subgraph, or throws when an operation is not valid there. */
export type Executor = (query: string, variables: Readonly<Record<string, unknown>>) => Promise<ExecutionResult>;

export type Executors = ReadonlyMap<string, Executor>;

export interface Running extends AsyncDisposable {
  readonly run: Contender;
}

export const executorFor = (schema: GraphQLSchema): Executor => {
  const documents = new Map<string, ReturnType<typeof parse>>();
  return async (query, variables) => {
    let document = documents.get(query);
    if (!document) {
      document = parse(query);
      const errors = validate(schema, document);
      if (errors.length > 0)
        return {
          errors: [new GraphQLError(`not valid: ${errors.map(String).join('; ')}\n${query}`, { extensions: { code: 'IMPOSSIBLE' } })],
        };
      documents.set(query, document);
    }
    const { data, errors } = await execute({ schema, document, variableValues: variables });
    return { ...(data === undefined ? {} : { data }), ...(errors ? { errors: errors.map(withCode) } : {}) };
  };
};

/** A known code, so that no gateway hides what went wrong. */
const withCode = (error: GraphQLError): GraphQLError => {
  if (error.extensions['code'] !== undefined) return error;
  const code = error.message.startsWith('Cannot return null') ? 'MADE_UP' : 'IMPOSSIBLE';
  return new GraphQLError(error.message, { path: error.path, extensions: { code } });
};

/** @apollo/gateway's own planner and executor, without Apollo Server around it. */
export const stockGateway = async (supergraphSdl: string, executors: Executors): Promise<Running> => {
  const logger = pino({ level: 'silent' });
  const gateway = new ApolloGateway({
    supergraphSdl,
    logger,
    buildService: ({ name }): GraphQLDataSource => ({
      process: async ({ request }) => {
        const { data, errors } = await executors.get(name)!(request.query!, request.variables ?? {});
        return { data, ...(errors ? { errors } : {}) } as Awaited<ReturnType<GraphQLDataSource['process']>>;
      },
    }),
  });
  const { executor, schema } = await gateway.load();
  return {
    run: async ({ query, variables, operationName }) => {
      const request = { query, variables: { ...variables }, ...(operationName === undefined ? {} : { operationName }) };
      const context = {
        request,
        document: parse(query),
        queryHash: createHash('sha256').update(query).digest('hex'),
        operationName: operationName ?? null,
        context: {},
        metrics: {},
        logger,
        schema,
      };
      return toReply(await executor(context as unknown as Parameters<typeof executor>[0]));
    },
    [Symbol.asyncDispose]: () => gateway.stop(),
  };
};

/** This project's gateway, with everything in front of its executor. */
export const ourGateway = async (supergraphSdl: string, executors: Executors): Promise<Running> => {
  const gateway = await createGateway({
    supergraphSdl,
    sources: (name) => sourceOf(name, executors.get(name)!),
    auth: null,
    internalSecret: null,
    log: pino({ level: 'silent' }),
    production: false,
  });
  return {
    run: async ({ query, variables, operationName }) =>
      toReply(await gateway.execute({ query, variables: { ...variables }, operationName })),
    [Symbol.asyncDispose]: () => gateway.close(0),
  };
};

const sourceOf = (name: string, execute: Executor): SubgraphSource => ({
  name,
  execute: ({ query, variables }) => execute(query, variables ?? {}),
  subscribe: () => Promise.reject(new Error('there are no subscriptions here')),
  close: async () => {},
});

/** graphql-js over a schema that has everything in one place. */
export const monolith =
  (schema: GraphQLSchema): Contender =>
  async ({ query, variables, operationName }) =>
    toReply(await execute({ schema, document: parse(query), variableValues: variables, operationName: operationName ?? null }));

/** Lets every field of the schema be null, so that an execution shows every error there is, not only the first below a non-null field. */
export const makeNullable = (schema: GraphQLSchema): GraphQLSchema => {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || !(isObjectType(type) || isInterfaceType(type))) continue;
    for (const field of Object.values(type.getFields())) field.type = nullable(field.type);
  }
  return schema;
};

const nullable = (type: GraphQLOutputType): GraphQLOutputType => {
  const inner = isNonNullType(type) ? (type as GraphQLNonNull<Exclude<GraphQLOutputType, GraphQLNonNull<never>>>).ofType : type;
  return isListType(inner) ? new GraphQLList(nullable(inner.ofType as GraphQLOutputType)) : inner;
};
