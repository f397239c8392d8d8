import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import { GraphQLError, type FormattedExecutionResult, type GraphQLFormattedError, type OperationTypeNode } from 'graphql';
import type { Logger } from 'pino';
import type { OperationRequest } from '../../platform/graphql/request.ts';
import { depthLimit, MAX_TOKENS } from '../protection/limits.ts';
import type { SubgraphSource } from '../sources/source.ts';
import { dataSourceOf } from './data-source.ts';
import { asGraphQLError, logHidden, presentError } from './present-errors.ts';
import type { RequestContext } from './request-context.ts';

export interface ApolloOptions {
  readonly supergraphSdl: string;
  readonly sources: ReadonlyMap<string, SubgraphSource>;
  readonly introspection: boolean;
  readonly landingPage: boolean;
  readonly production: boolean;
  readonly log: Logger;
}

/** Queries and mutations: Apollo Server in front of @apollo/gateway's planner and executor. */
export const createApollo = async (options: ApolloOptions): Promise<ApolloServer<RequestContext>> => {
  const logger = quiet(options.log);
  const gateway = new ApolloGateway({
    supergraphSdl: options.supergraphSdl,
    buildService: ({ name }) => dataSourceOf(options.sources.get(name)!, options.log),
    logger,
  });
  const server = new ApolloServer<RequestContext>({
    gateway,
    logger,
    introspection: options.introspection,
    hideSchemaDetailsFromClientErrors: options.production,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    validationRules: [depthLimit],
    formatError: restoreCode,
    plugins: [
      options.landingPage
        ? ApolloServerPluginLandingPageLocalDefault({ embed: { runTelemetry: false }, footer: false })
        : ApolloServerPluginLandingPageDisabled(),
      presentation(options.log),
    ],
  });
  await server.start();
  return server;
};

/** Runs one query or mutation without HTTP, through the same pipeline. Never rejects. */
export const executeOn = async (
  server: ApolloServer<RequestContext>,
  { query, variables, operationName }: OperationRequest,
  contextValue: RequestContext,
): Promise<FormattedExecutionResult> => {
  try {
    const { body } = await server.executeOperation({ query, variables, operationName }, { contextValue });
    if (body.kind !== 'single') throw new Error('incremental delivery is not supported');
    const { errors, data, extensions } = body.singleResult;
    return { ...(errors ? { errors } : {}), ...(data === undefined ? {} : { data }), ...(extensions ? { extensions } : {}) };
  } catch (error) {
    return { errors: [presentError(asGraphQLError(error), contextValue.forwarded.requestId)] };
  }
};

const presentation = (log: Logger): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: async ({ contextValue }) => {
    const { requestId } = contextValue.forwarded;
    return {
      didResolveOperation: async ({ operation, request }) => assertExecutable(operation?.operation, request.operationName),
      didEncounterErrors: async ({ errors }) => logHidden(errors, requestId, log),
      willSendResponse: async ({ response: { body } }) => {
        if (body.kind !== 'single' || !body.singleResult.errors) return;
        body.singleResult.errors = body.singleResult.errors.map((error) => presentError(error, requestId));
      },
    };
  },
});

/** What @apollo/gateway would answer with an internal error. */
const assertExecutable = (kind: OperationTypeNode | undefined, operationName: string | undefined): void => {
  const refuse = (message: string, code: string) => new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
  if (!kind && operationName) throw refuse(`Unknown operation named "${operationName}".`, 'OPERATION_RESOLUTION_FAILURE');
  if (!kind) throw refuse('Send one operation, or several and the "operationName" of one.', 'OPERATION_RESOLUTION_FAILURE');
  if (kind === 'subscription')
    throw refuse('Subscriptions are served over WebSocket, with the graphql-transport-ws protocol, at this address.', 'BAD_REQUEST');
};

/** Apollo Server overwrites the code of a validation rule's error with its own. */
const restoreCode = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
  const original = error instanceof Error && 'originalError' in error ? error.originalError : undefined;
  if (formatted.extensions?.['code'] !== 'GRAPHQL_VALIDATION_FAILED' || !(original instanceof Error) || !('extensions' in original))
    return formatted;
  const { code } = original.extensions as { code?: unknown };
  return code ? { ...formatted, extensions: { ...formatted.extensions, code } } : formatted;
};

/** Apollo's start-up chatter is of no interest to an operator. */
const quiet = (log: Logger) => ({
  debug: (message?: unknown) => log.trace(String(message)),
  info: (message?: unknown) => log.debug(String(message)),
  warn: (message?: unknown) => log.warn(String(message)),
  error: (message?: unknown) => log.error(String(message)),
});
