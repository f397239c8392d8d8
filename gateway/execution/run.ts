import type { GraphQLFormattedError } from 'graphql';
import type { Variables } from '../planning/prepared.ts';
import type { SourceCall } from '../sources/source.ts';
import type { EntityBatch } from './entity-batch.ts';
import type { RequestContext } from './request-context.ts';

/** One execution of an operation. */
export interface Run {
  /** What the subgraphs have answered so far, merged. */
  readonly data: Record<string, unknown>;
  readonly variables: Variables;
  readonly context: RequestContext;
  /** What travels to subgraphs. A mutation goes on when its client has gone: its call has no signal. */
  readonly call: SourceCall;
  /** Errors of subgraphs, not yet fit for a client's eyes. */
  errors: GraphQLFormattedError[];
  /** Some object of `data` stands in several places. */
  shared: boolean;
  /** Entities that were asked for in this execution, by what was asked and about which. Null while none was. */
  asked: Map<string, Map<string, EntityAsk>> | null;
  /** The value of a variable, or its default, as a condition. */
  readonly isTrue: (variable: string) => boolean;
  /** Finished fetches that deferred parts wait for, by id. Null without @defer. */
  readonly fetched: Map<string, Deferred> | null;
}

export interface EntityAsk {
  readonly batch: EntityBatch;
  readonly index: number;
  /** Its answer stands in the response already: the next place gets a copy. */
  taken: boolean;
}

export interface Deferred {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
}

/** `detached`: the execution goes on when the client has gone. */
export const createRun = (
  variables: Variables,
  context: RequestContext,
  isTrue: (variable: string) => boolean,
  detached: boolean,
  fetched: Run['fetched'] = null,
): Run => ({
  data: Object.create(null) as Record<string, unknown>,
  variables,
  context,
  call: detached ? { ...context.call, signal: undefined } : context.call,
  errors: [],
  shared: false,
  asked: null,
  isTrue,
  fetched,
});
