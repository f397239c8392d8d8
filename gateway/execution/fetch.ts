import type { FetchNode } from '@apollo/query-planner';
import { parse, type GraphQLFormattedError } from 'graphql';
import { askSubgraph } from './ask-subgraph.ts';
import type { ExecutionServices } from './services.ts';
import { visitPlaces, objectsAt, type FlattenPath, type Path } from './flatten-path.ts';
import { mergeInto, mergeShapeOf, type MergeShape } from './merge.ts';
import { PlannedRequest, requestTemplateOf, type RequestTemplate } from './planned-request.ts';
import { compileRewrites, type Rewrite } from './rewrites.ts';
import type { Run } from './run.ts';
import { spoiledFieldsOf, type SpoiledField } from './spoiled-fields.ts';
import { MAX_ERRORS } from './subgraph-errors.ts';

/** A step of a plan, compiled. Never rejects: what goes wrong is in `run.errors`. */
export type Step = (run: Run) => Promise<void>;

/** What all fetches have. */
export interface CompiledFetch {
  readonly services: ExecutionServices;
  readonly subgraph: string;
  readonly template: RequestTemplate;
  readonly path: FlattenPath;
  readonly shape: MergeShape;
  readonly outputRewrite: Rewrite | null;
  readonly spoiled: readonly SpoiledField[];
  /** The plan's own names for fields that collide, as they are called afterwards: in the paths of errors they are still the old ones. */
  readonly renames: ReadonlyMap<string, string>;
}

const renamesOf = (node: FetchNode) =>
  (node.outputRewrites ?? []).flatMap((rewrite) => (rewrite.kind === 'KeyRenamer' ? [rewrite] : []));

export const compileFetchParts = (node: FetchNode, path: FlattenPath, services: ExecutionServices): CompiledFetch => {
  const document = parse(node.operation);
  const renames = renamesOf(node);
  return {
    services,
    subgraph: node.serviceName,
    template: requestTemplateOf(node),
    path,
    shape: mergeShapeOf(document, renames, services.interfaces),
    outputRewrite: compileRewrites(node.outputRewrites, services.isOfType),
    spoiled: spoiledFieldsOf(document, node.requires !== undefined),
    renames: new Map(renames.map(({ path: from, renameKeyTo }) => [from.at(-1)!, renameKeyTo])),
  };
};

/** A fetch of root fields: at the root of the operation, or where a root type is reached again from below. */
export const compileRootFetch = (node: FetchNode, path: FlattenPath, services: ExecutionServices): Step => {
  const fetch = compileFetchParts(node, path, services);
  return async (run) => {
    const objects = path.steps.length === 0 ? [run.data] : objectsAt(run.data, path, services.isOfType, run.shared);
    if (objects.length === 0) return;
    const source = services.sources.get(fetch.subgraph)!;
    const answer = await askSubgraph(source, new PlannedRequest(fetch.template, run.variables), run.call, services.log);
    services.answered(run.context, answer);
    if (answer.data) {
      fetch.outputRewrite?.(answer.data);
      objects.forEach((object, index) => mergeInto(object, answer.data!, fetch.shape, index > 0));
    }
    for (const error of answer.errors) reportAt(run, fetch, (place) => ({ ...error, ...(error.path ? { path: [...place, ...namesIn(error.path, fetch)] } : {}) }));
    if (answer.unavailable) reportSpoiled(run, fetch, answer.unavailable, new Set(objects));
  };
};

/** A path in a subgraph's answer with the names of the merged data. */
export const namesIn = (path: Path, { renames }: CompiledFetch): Path =>
  renames.size === 0 ? path : path.map((element) => (typeof element === 'string' ? (renames.get(element) ?? element) : element));

/** Reports an error of a whole fetch once for each place of it. */
const reportAt = (run: Run, { path, services }: CompiledFetch, at: (place: Path) => GraphQLFormattedError): void => {
  if (path.steps.length === 0) return void run.errors.push(at([]));
  let left = MAX_ERRORS;
  visitPlaces(run.data, path, services.isOfType, (_object, place) => {
    run.errors.push(at(place));
    return --left > 0;
  });
};

/** Reports every field that stays empty because nobody answered, at its place: exactly what the failure spoiled. */
export const reportSpoiled = (
  run: Run,
  { path, spoiled, services }: CompiledFetch,
  { message, extensions }: { message: string; extensions: Readonly<Record<string, unknown>> },
  objects: ReadonlySet<object>,
): void => {
  let left = MAX_ERRORS;
  visitPlaces(run.data, path, services.isOfType, (object, place) => {
    if (!objects.has(object)) return true;
    const typename = object['__typename'];
    for (const { name, typeCondition } of spoiled) {
      if (typeCondition !== null && typeof typename === 'string' && !services.isOfType(typename, typeCondition)) continue;
      run.errors.push({ message, path: [...place, name], extensions });
      if (--left === 0) return false;
    }
    return true;
  });
};
