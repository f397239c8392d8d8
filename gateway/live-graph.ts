import type { Logger } from 'pino';
import { carryOver, warm, type Running } from './planning/carry-over.ts';
import type { Graph } from './planning/graph.ts';
import type { ExecutableSubscription } from './planning/prepared.ts';
import type { SubgraphSource } from './sources/source.ts';
import type { Subscriptions } from './subscriptions/subscriptions.ts';
import { readSupergraph, type SchemaSet } from './supergraph/schema-set.ts';

/** The graph that answers at the moment, and its replacement by another. */
export interface LiveGraph {
  readonly current: Graph;
  /** Keeps the sources of `graph` open until `work` is done, whatever is loaded meanwhile. */
  using<T>(graph: Graph, work: () => Promise<T>): Promise<T>;
  /** Remembers how a subscription was planned, so that a reload can plan it again. */
  follow(subscription: ExecutableSubscription, running: Running): void;
  /**
   * Takes a new supergraph: no request is dropped, the operations in use are planned beforehand, and subscriptions whose plan still holds go
   * on. Throws `SupergraphError` when it cannot be used; then nothing has changed. Does nothing when it is the one that is running.
   */
  reload(supergraphSdl: string): Promise<void>;
  close(): Promise<void>;
}

export interface LiveGraphOptions {
  readonly supergraphSdl: string;
  readonly source: (name: string, url: string) => SubgraphSource;
  readonly create: (schemas: SchemaSet, sources: ReadonlyMap<string, SubgraphSource>) => Graph;
  readonly log: Logger;
}

type Sources = ReadonlyMap<string, SubgraphSource>;

export const createLiveGraph = ({ supergraphSdl, source, create, log }: LiveGraphOptions, subscriptions: () => Subscriptions): LiveGraph => {
  const schemas = readSupergraph(supergraphSdl);
  let current = create(schemas, sourcesOf(schemas, null, source));
  let reloading: Promise<void> = Promise.resolve();
  const followed = new WeakMap<ExecutableSubscription, { readonly running: Running; readonly graph: Graph }>();
  const uses = new Map<Graph, number>();
  const waiting = new Map<Graph, () => void>();

  const idle = (graph: Graph): Promise<void> => (uses.get(graph) ? new Promise((resolve) => waiting.set(graph, resolve)) : Promise.resolve());

  const replace = async (sdl: string): Promise<void> => {
    const next = readSupergraph(sdl);
    if (next.id === current.schemas.id) return;
    const old = current;
    const graph = create(next, sourcesOf(next, old, source));
    try {
      await warm(old, graph);
    } catch (error) {
      await closeAll(graph.sources, old.sources);
      throw error;
    }
    current = graph;
    await subscriptions().onReload((running) => {
      const known = followed.get(running);
      const executable = known ? carryOver(known.running, known.graph, graph) : null;
      if (!known || executable?.kind !== 'subscription') return null;
      const same = graph.operations.find(known.running.query, known.running.operation.definition.name?.value);
      if ('refusal' in same) return null;
      followed.set(executable.subscription, { running: { ...known.running, operation: same }, graph });
      return executable.subscription;
    });
    idle(old)
      .then(() => closeAll(old.sources, graph.sources))
      .catch((err: unknown) => log.warn({ err }, 'connections of the old supergraph could not be closed'));
  };

  return {
    get current() {
      return current;
    },
    using: async (graph, work) => {
      uses.set(graph, (uses.get(graph) ?? 0) + 1);
      try {
        return await work();
      } finally {
        const left = uses.get(graph)! - 1;
        if (left > 0) uses.set(graph, left);
        else {
          uses.delete(graph);
          waiting.get(graph)?.();
          waiting.delete(graph);
        }
      }
    },
    follow: (subscription, running) => void followed.set(subscription, { running, graph: current }),
    reload: (sdl) => {
      const done = reloading.then(() => replace(sdl));
      reloading = done.catch(() => {});
      return done;
    },
    close: async () => {
      await reloading;
      await closeAll(current.sources, new Map());
    },
  };
};

/** Subgraphs that stay where they are keep their connections. */
const sourcesOf = ({ urls }: SchemaSet, before: Graph | null, source: LiveGraphOptions['source']): Sources =>
  new Map(
    [...urls].map(([name, url]) => {
      const kept = before?.schemas.urls.get(name) === url ? before.sources.get(name) : undefined;
      return [name, kept ?? source(name, url)];
    }),
  );

const closeAll = async (sources: Sources, except: Sources): Promise<void> => {
  await Promise.all([...sources].map(([name, source]) => (except.get(name) === source ? undefined : source.close())));
};
