import type { ExecutionResult, GraphQLSchema, OperationDefinitionNode, DocumentNode } from 'graphql';
import type { Answer, Incremental } from '../execution/outcome.ts';
import type { RequestContext } from '../execution/request-context.ts';
import type { SubgraphRequest } from '../sources/source.ts';
import type { Resumption } from '../subscriptions/resumption.ts';

/** A client's operation that was parsed, checked and found valid against one supergraph. Kept, and shared by all who send it. */
export interface Operation {
  /** SHA-256 of the document, in hexadecimal. */
  readonly hash: string;
  readonly document: DocumentNode;
  readonly definition: OperationDefinitionNode;
  readonly schema: GraphQLSchema;
}

export type Variables = Readonly<Record<string, unknown>>;

/** An operation with the plan for one set of rights, compiled. */
export interface ExecutableOperation {
  /** Never rejects. */
  execute(variables: Variables, context: RequestContext): Promise<Answer | Incremental>;
}

export interface ExecutableSubscription {
  /** The client's operation. */
  readonly operation: Pick<Operation, 'hash' | 'definition'>;
  /** The subgraph that owns the root field. */
  readonly subgraph: string;
  /** Made by `resumptionOf`. */
  readonly resumption: Resumption;
  /** Equal for two compilations that subscribe to the same and complete events in the same way: such can take each other's place. */
  readonly fingerprint: string;
  /** The operation to subscribe with. */
  upstream(variables: Variables): SubgraphRequest;
  /** One event, completed from the other subgraphs and shaped as the client asked, as the JSON text of its response. Never rejects. */
  complete(event: ExecutionResult, variables: Variables, context: RequestContext): Promise<string>;
}
