import type { Logger } from 'pino';
import type { Outcome } from './execution/outcome.ts';
import { carryOver, warm, type Running } from './planning/carry-over.ts';
import type { Graph } from './planning/graph.ts';
import type { ExecutableSubscription } from './planning/prepared.ts';
import type { SubgraphSource } from './sources/source.ts';
import type { Subscriptions } from './subscriptions/subscriptions.ts';
import { readSupergraph, type SchemaSet } from './supergraph/schema-set.ts';
import { tapped } from './telemetry/tapped.ts';

/** The graph that answers at the moment, and its replacement by another. */
export interface LiveGraph {
  readonly current: Graph;
  /** Does the work of one request on the current graph, whose sources stay open until it is done, whatever is loaded meanwhile. */
  using(work: (graph: Graph) => Promise<Outcome>): Promise<Outcome>;
  /**
   * A subscription that was planned on `graph`, in such a way that the graph stays open while an event is completed, and that a reload can
   * plan it again. Null when there was a reload since which it does not survive.
   */
  follow(running: Running, graph: Graph): ExecutableSubscription | null;
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
  /** Resolves when nobody needs the graphs before the current one. */
  let retired: Promise<void> = Promise.resolve();
  const followed = new WeakMap<ExecutableSubscription, { readonly running: Running; readonly graph: Graph }>();
  const uses = new Map<Graph, number>();
  const waiting = new Map<Graph, () => void>();

  /** Keeps the sources of a graph open until the answer is called. */
  const hold = (graph: Graph): (() => void) => {
    uses.set(graph, (uses.get(graph) ?? 0) + 1);
    return () => {
      const left = uses.get(graph)! - 1;
      if (left > 0) return void uses.set(graph, left);
      uses.delete(graph);
      waiting.get(graph)?.();
      waiting.delete(graph);
    };
  };

  const follow = (running: Running, graph: Graph): ExecutableSubscription | null => {
    if (graph !== current) {
      const carried = carryOver(running, graph, current);
      return carried && follow(carried, current);
    }
    const executable = running.operation.plan(running.variant);
    if (executable.kind !== 'subscription') return null;
    const { subscription } = executable;
    const complete: ExecutableSubscription['complete'] = async (...event) => {
      const release = hold(graph);
      return subscription.complete(...event).finally(release);
    };
    const own = { ...subscription, complete };
    followed.set(own, { running, graph });
    return own;
  };

  const idle = (graph: Graph): Promise<void> => (uses.get(graph) ? new Promise((resolve) => waiting.set(graph, resolve)) : Promise.resolve());

  const replace = async (sdl: string): Promise<void> => {
    const next = readSupergraph(sdl);
    if (next.id === current.schemas.id) return;
    const old = current;
    const sources = sourcesOf(next, old, source);
    try {
      const graph = create(next, sources);
      await warm(old, graph);
      current = graph;
    } catch (error) {
      await closeAll(sources, old.sources);
      throw error;
    }
    await subscriptions().onReload((running) => {
      const known = followed.get(running);
      return known ? follow(known.running, known.graph) : null;
    });
    // One after the other: a graph from before may still use what this one shared with it.
    retired = retired
      .then(() => idle(old))
      .then(() => closeAll(old.sources, sources))
      .catch((err: unknown) => log.warn({ err }, 'connections of the old supergraph could not be closed'));
  };

  return {
    get current() {
      return current;
    },
    using: async (work) => {
      const release = hold(current);
      let outcome: Outcome | undefined;
      try {
        outcome = await work(current);
        return outcome.kind === 'incremental' ? { ...outcome, rest: tapped(outcome.rest, { ended: release }) } : outcome;
      } finally {
        // Of an answer in parts the rest is still to come.
        if (outcome?.kind !== 'incremental') release();
      }
    },
    follow,
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
