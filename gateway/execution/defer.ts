import type { PlanNode } from '@apollo/query-planner';
import { Kind, parse, type FieldNode, type GraphQLCompositeType, type SelectionSetNode } from 'graphql';
import type { InternalNames } from '../planning/internal-names.ts';
import type { Operation, Variables } from '../planning/prepared.ts';
import { conditionReader } from './conditions.ts';
import type { Step } from './fetch.ts';
import { objectsAt, visitPlaces, type FlattenPath } from './flatten-path.ts';
import type { Incremental } from './outcome.ts';
import { queryPathOf } from './query-path.ts';
import type { RequestContext } from './request-context.ts';
import { clientErrors, explain, responseText } from './respond.ts';
import type { Writing } from './response-shape.ts';
import { createRun, type Deferred, type Run } from './run.ts';
import type { ExecutionServices } from './services.ts';
import { createShapes, type Shapes } from './shapes.ts';
import { compileSteps } from './steps.ts';
import { writeResponse } from './write-response.ts';
import { fragmentsOf, responseName } from '../planning/document.ts';

type DeferNode = Extract<PlanNode, { kind: 'Defer' }>;
type DeferredNode = DeferNode['deferred'][number];

/** What is fetched and written at once, and what comes later. */
interface Phase {
  readonly step: Step | null;
  readonly shapes: Shapes;
  readonly parts: readonly Part[];
  /** The fetches of the step. */
  readonly fetches: readonly string[];
}

interface Part extends Phase {
  readonly path: FlattenPath;
  readonly label: string | undefined;
  /** Fetches that have to be there before this part can begin. */
  readonly depends: readonly string[];
}

export interface DeferOptions {
  readonly operation: Operation;
  readonly node: DeferNode;
  readonly services: ExecutionServices;
  readonly names: InternalNames;
}

/**
 * Compiles an operation with `@defer` (https://specs.apollo.dev, deferSpec=20220824, as Apollo's clients and router have it): the first
 * response has everything that is not deferred, each deferred part follows as soon as what it needs is fetched.
 */
export const compileDeferred = ({ operation, node, services, names }: DeferOptions) => {
  const { schema, definition, document } = operation;
  const root = schema.getRootType(definition.operation)!;
  const fragments = fragmentsOf(document);
  const ids = new Set<string>();
  // The planner prints its parts with the names that it was given.
  const naming = { source: responseName, response: (field: FieldNode) => names.clientName(responseName(field)) };

  const shapesOf = (subselection: string | undefined, type: GraphQLCompositeType): Shapes =>
    createShapes({ document, schema, type, selectionSet: selectionSetOf(subselection), fragments: new Map(), naming, isDenied: null });

  const phaseOf = (defer: DeferNode, type: GraphQLCompositeType): Phase => ({
    step: defer.primary.node ? compileSteps(defer.primary.node, services) : null,
    shapes: shapesOf(defer.primary.subselection, type),
    parts: defer.deferred.map(partOf),
    fetches: fetchesOf(defer.primary.node),
  });

  const partOf = ({ node: inner, subselection, queryPath, label, depends }: DeferredNode): Part => {
    depends.forEach(({ id }) => ids.add(id));
    const { path, type } = queryPathOf(queryPath, schema, root, definition.selectionSet, { fragments, nameOf: names.nameOf });
    const phase =
      inner?.kind === 'Defer'
        ? phaseOf(inner, type)
        : { step: inner ? compileSteps(inner, services) : null, shapes: shapesOf(subselection, type), parts: [], fetches: fetchesOf(inner) };
    return { ...phase, path, label, depends: depends.map(({ id }) => id) };
  };

  const primary = phaseOf(node, root);
  const readConditions = conditionReader(definition);
  const detached = definition.operation === 'mutation';

  return async (variables: Variables, context: RequestContext): Promise<Incremental> => {
    const parting = { services, names };
    const fetched = new Map<string, Deferred>([...ids].map((id) => [id, Promise.withResolvers<void>()]));
    const run: Run = { ...createRun(names.variables(variables), context, readConditions(variables), detached, fetched), shared: true, asked: new Map() };
    const queue = createQueue();
    startParts(primary.parts, run, parting, queue);
    if (primary.step) await primary.step(run);
    const initial = `${writeResponse(run, primary.shapes(run.isTrue), { names, introspect: null, log: services.log }).slice(0, -1)},"hasNext":true}`;
    settle(run, primary);
    return { kind: 'incremental', initial, rest: queue };
  };
};

type Parting = Pick<DeferOptions, 'services' | 'names'>;

const selectionSetOf = (subselection: string | undefined): SelectionSetNode => {
  const [operation] = parse(subselection ?? '{ __typename }').definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('A deferred part selects nothing.');
  return operation.selectionSet;
};

const startParts = (parts: readonly Part[], run: Run, parting: Parting, queue: PayloadQueue): void => {
  for (const part of parts) queue.add(runPart(part, run, parting, queue));
};

const runPart = async (part: Part, around: Run, parting: Parting, queue: PayloadQueue): Promise<string[]> => {
  await Promise.all(part.depends.map((id) => around.fetched?.get(id)?.promise));
  const run: Run = { ...around, errors: [] };
  startParts(part.parts, run, parting, queue);
  if (part.step) await part.step(run);
  settle(run, part);
  return payloads(part, run, parting);
};

/** What a fetch that did not run would have brought, nobody needs to wait for. */
const settle = ({ fetched }: Run, { fetches }: Phase): void => fetches.forEach((id) => fetched?.get(id)?.resolve());

const fetchesOf = (node: PlanNode | undefined): readonly string[] => {
  if (!node) return [];
  if (node.kind === 'Fetch') return node.id === undefined ? [] : [node.id];
  if (node.kind === 'Flatten') return fetchesOf(node.node);
  if (node.kind === 'Condition') return [...fetchesOf(node.ifClause), ...fetchesOf(node.elseClause)];
  return node.kind === 'Defer' ? [] : node.nodes.flatMap(fetchesOf);
};

/** One payload for each object that the part is about. */
const payloads = ({ path, shapes, label }: Part, run: Run, { services: { isOfType, log }, names }: Parting): string[] => {
  const texts: string[] = [];
  const { write } = shapes(run.isTrue);
  const errors = [...run.errors];
  const all = objectsAt(run.data, path, isOfType, false).length;
  visitPlaces(run.data, path, isOfType, (object, place) => {
    const clientPlace = place.map((element) => (typeof element === 'string' ? names.clientName(element) : element));
    const writing: Writing = { path: [...clientPlace], problems: [], texts: null, introspection: null };
    const data = write(object, writing);
    const own = errors.filter((error) => all === 1 || place.every((element, index) => error.path?.[index] === element));
    own.forEach((error) => errors.splice(errors.indexOf(error), 1));
    const text = responseText({ data, ...explain(clientErrors(own, names), writing.problems, data, run.context.forwarded.requestId, log) });
    texts.push(`${text.slice(0, -1)},"path":${JSON.stringify(clientPlace)}${label === undefined ? '' : `,"label":${JSON.stringify(label)}`}}`);
    return true;
  });
  return texts;
};

interface PayloadQueue extends AsyncIterableIterator<string> {
  add(part: Promise<string[]>): void;
}

interface Finished {
  readonly entry: Promise<Finished>;
  readonly texts: readonly string[];
}

/** The later responses, in the order in which their parts are done. The last one says so. */
const createQueue = (): PayloadQueue => {
  const running = new Set<Promise<Finished>>();
  let finished = false;
  return {
    add: (part) => {
      const entry: Promise<Finished> = part.then((texts) => ({ entry, texts }));
      running.add(entry);
    },
    next: async () => {
      if (finished) return { done: true, value: undefined };
      if (running.size === 0) {
        finished = true;
        return { done: false, value: '{"hasNext":false}' };
      }
      const { entry, texts } = await Promise.race(running);
      running.delete(entry);
      finished = running.size === 0;
      const incremental = texts.length > 0 ? `"incremental":[${texts.join(',')}],` : '';
      return { done: false, value: `{${incremental}"hasNext":${String(!finished)}}` };
    },
    return: async () => {
      finished = true;
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
};
