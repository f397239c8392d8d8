import { buildSubgraphSchema, type GraphQLResolverMap } from '@apollo/subgraph';
import { execute, GraphQLError, parse, subscribe, validate, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { verifyCaller } from '../../platform/auth/caller-token.ts';
import type { Forwarded } from '../../platform/auth/caller.ts';
import type { OperationRequest, SubgraphExecutor } from '../../platform/graphql/request.ts';

export interface TestContext {
  readonly forwarded: Forwarded | null;
  readonly signal: AbortSignal | undefined;
}

export interface MadeUpSubgraph {
  readonly name: string;
  readonly sdl: string;
  readonly resolvers: GraphQLResolverMap<TestContext>;
}

/** The smallest executor that keeps the contract: graphql-js over a subgraph schema, refusing callers that `secret` did not sign. */
export const executorOf = ({ sdl, resolvers }: MadeUpSubgraph, secret: string | null): SubgraphExecutor => {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }]);

  const prepare = (
    request: OperationRequest,
    token: string | undefined,
    signal: AbortSignal | undefined,
  ): ExecutionArgs | ExecutionResult => {
    const forwarded = secret === null ? null : verifyCaller(secret, token, new Date());
    if (secret !== null && !forwarded) return { errors: [new GraphQLError('No signed caller.', { extensions: { code: 'FORBIDDEN' } })] };
    const document = parse(request.query);
    const errors = validate(schema, document);
    if (errors.length > 0) return { errors };
    const contextValue: TestContext = { forwarded, signal };
    return { schema, document, variableValues: request.variables ?? null, operationName: request.operationName ?? null, contextValue };
  };

  return {
    execute: async (request, token, signal) => {
      const prepared = prepare(request, token, signal);
      return 'document' in prepared ? execute(prepared) : prepared;
    },
    subscribe: async (request, token, signal) => {
      const prepared = prepare(request, token, signal);
      if (!('document' in prepared)) return prepared;
      return (await subscribe(prepared)) as ExecutionResult | AsyncIterableIterator<ExecutionResult>;
    },
  };
};
