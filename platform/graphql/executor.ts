import { createSourceEventStream, execute, GraphQLError, Kind, parse, validate, visit, type DocumentNode, type ExecutionResult } from 'graphql';
import { verifyCaller } from '../auth/caller-token.ts';
import { createContext, type Context } from '../context/context.ts';
import type { Services } from '../context/services.ts';
import { badInput, unavailable } from '../errors/faults.ts';
import { isOutage, maskError } from '../errors/mask.ts';
import { BoundedMap } from './bounded-map.ts';
import { checkInput } from './input.ts';
import type { OperationRequest, SubgraphExecutor } from './request.ts';
import { mapStream } from './stream.ts';
import type { Subgraph } from './subgraph.ts';

const DOCUMENTS = 1_000;
const MAX_TOKENS = 15_000;

const refused = (error: GraphQLError): ExecutionResult => ({ errors: [error] });
const notOurs = () => new GraphQLError('Subgraphs answer only the gateway.', { extensions: { code: 'CALLER_REFUSED' } });
const revoked = () => new GraphQLError('This session has ended. Sign in again.', { extensions: { code: 'UNAUTHENTICATED' } });

/** Refuses what no text value may hold, in literals as in variables. */
const checkLiterals = (document: DocumentNode): void => {
  visit(document, { [Kind.STRING]: ({ value }) => checkInput(value) });
};

/**
 * Answers operations for one subgraph, in process or behind a server alike: verify the gateway's signature, refuse revoked
 * callers, check input, execute, mask. Parsed documents are kept, since the gateway's plans repeat.
 */
export const createExecutor = (subgraph: Subgraph, services: Services): SubgraphExecutor => {
  const documents = new BoundedMap<string, DocumentNode | readonly GraphQLError[]>(DOCUMENTS);
  const { schema } = subgraph;

  const prepare = (query: string): DocumentNode | readonly GraphQLError[] => {
    try {
      const document = parse(query, { maxTokens: MAX_TOKENS });
      checkLiterals(document);
      const errors = validate(schema, document);
      return errors.length > 0 ? errors : document;
    } catch (error) {
      return [error instanceof GraphQLError ? error : badInput(String(error))];
    }
  };

  /** Loaders are new for every request, and for every event of a subscription: nothing loaded earlier is reused. */
  const withLoaders = (context: Context) => ({ ...context, loaders: subgraph.createLoaders(context) });

  const start = async (request: OperationRequest, callerToken: string | undefined, signal: AbortSignal | undefined) => {
    const forwarded = verifyCaller(services.config.internalSecret, callerToken, services.clock.now());
    if (!forwarded) return { refusal: refused(notOurs()) };
    try {
      checkInput(request.variables);
      if (await services.revocations.isRevoked(forwarded.caller)) return { refusal: refused(revoked()) };
    } catch (error) {
      if (error instanceof GraphQLError) return { refusal: refused(error) };
      if (isOutage(error)) return { refusal: refused(unavailable()) };
      throw error;
    }
    const document = documents.getOrSet(request.query, () => prepare(request.query));
    if (Array.isArray(document)) return { refusal: { errors: document } };
    const context = createContext(services, { ...forwarded, signal });
    const contextValue = withLoaders(context);
    const mask = (result: ExecutionResult): ExecutionResult =>
      result.errors ? { ...result, errors: result.errors.map((error) => maskError(error, forwarded.requestId, services.log)) } : result;
    const args = { schema, document: document as DocumentNode, contextValue, variableValues: request.variables, operationName: request.operationName };
    return { args, mask };
  };

  return {
    async execute(request, callerToken, signal) {
      const { refusal, args, mask } = await start(request, callerToken, signal);
      return refusal ?? mask!(await execute(args!));
    },
    async subscribe(request, callerToken, signal) {
      const ended = new AbortController();
      const { refusal, args, mask } = await start(request, callerToken, AbortSignal.any([ended.signal, ...(signal ? [signal] : [])]));
      if (refusal) return refusal;
      const events = await createSourceEventStream(args!);
      if (!(Symbol.asyncIterator in events)) return mask!(events);
      const answer = async (rootValue: unknown) => mask!(await execute({ ...args!, rootValue, contextValue: withLoaders(args!.contextValue) }));
      return mapStream(events, answer, () => ended.abort());
    },
  };
};
