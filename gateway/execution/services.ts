import type { Logger } from 'pino';
import type { EntityCache } from '../caching/entity-cache.ts';
import type { SubgraphSource } from '../sources/source.ts';
import type { SubgraphAnswer } from './ask-subgraph.ts';
import type { IsOfType } from './possible-types.ts';
import type { RequestContext } from './request-context.ts';

/** What executing a plan needs besides the plan. */
export interface ExecutionServices {
  readonly sources: ReadonlyMap<string, SubgraphSource>;
  /** Against the supergraph's schema, which knows more than clients do. */
  readonly isOfType: IsOfType;
  /** The names of the supergraph's interfaces. */
  readonly interfaces: ReadonlySet<string>;
  readonly log: Logger;
  /** Null when nothing is kept. */
  readonly entityCache: EntityCache | null;
  /** Told of every answer of a subgraph: how long may the whole be kept? */
  readonly answered: (context: RequestContext, answer: SubgraphAnswer) => void;
}
