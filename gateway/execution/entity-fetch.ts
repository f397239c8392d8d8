import type { FetchNode } from '@apollo/query-planner';
import { askSubgraph } from './ask-subgraph.ts';
import { contextGroups, type Ancestry } from './context-arguments.ts';
import { entityAnswers, type EntityAnswers, type EntityBatch } from './entity-batch.ts';
import { compileFetchParts, namesIn, reportSpoiled, type CompiledFetch, type Step } from './fetch.ts';
import { objectsAt, visitPlaces, type FlattenPath } from './flatten-path.ts';
import { childShape, mergeInto } from './merge.ts';
import { isObject } from './names.ts';
import { PlannedRequest } from './planned-request.ts';
import { compileRepresentation } from './representation.ts';
import { compileRewrites, type Rewrite } from './rewrites.ts';
import type { EntityAsk, Run } from './run.ts';
import type { ExecutionServices } from './services.ts';
import { MAX_ERRORS } from './subgraph-errors.ts';

export interface EntityFetchOptions {
  /** Another fetch of the same plan asks the same: what it has asked for is not asked for again. */
  readonly repeated: boolean;
  /** Objects with equal representations may share their answer. False when what is fetched below depends on more than the path. */
  readonly shareable: boolean;
}

type Found = Record<string, unknown>;

/** One entity of the response, and what was asked about it. */
interface Asked {
  readonly object: Found;
  readonly ask: EntityAsk;
}

/** A fetch of entities: each is asked for once, however often it stands in the response. */
export const compileEntityFetch = (node: FetchNode, path: FlattenPath, services: ExecutionServices, options: EntityFetchOptions): Step => {
  const parts = compileFetchParts(node, path, services);
  const fetch = { ...parts, shape: childShape(parts.shape, '_entities') };
  const represent = compileRepresentation(node.requires ?? [], services.isOfType);
  const inputRewrite = compileRewrites(node.inputRewrites, services.isOfType);
  const groups = node.contextRewrites?.length ? contextGroups(node.contextRewrites, path, services.isOfType) : null;

  const askFor = (run: Run, objects: readonly Found[], variables: Run['variables'], group: string): Asked[] => {
    const known = askedBefore(run, fetch, options.repeated ? group : null);
    const fresh: string[] = [];
    let start: (batch: EntityAnswers | EntityBatch) => void;
    const batch: EntityBatch = new Promise((resolve) => (start = resolve));
    const asked: Asked[] = [];
    for (const object of objects) {
      const text = represent(object);
      if (text === null) continue;
      let ask = known.get(text);
      if (ask) run.shared = true;
      else {
        ask = { batch, index: fresh.length, taken: false };
        known.set(text, ask);
        fresh.push(text);
      }
      asked.push({ object, ask });
    }
    if (fresh.length > 0) start!(requestEntities(fetch, run, variables, inputRewrite ? fresh.map((text) => rewritten(text, inputRewrite)) : fresh));
    return asked;
  };

  return async (run) => {
    const objects = objectsAt(run.data, path, services.isOfType, run.shared);
    if (objects.length === 0) return;
    const asked = groups
      ? groups(run.data, objects as Ancestry[]).flatMap(({ members, values }) => askFor(run, members, { ...run.variables, ...values }, JSON.stringify(values)))
      : askFor(run, objects, run.variables, '');
    for (const batch of new Set(asked.map(({ ask }) => ask.batch))) {
      const answers = await batch;
      takeIn(run, fetch, asked.filter(({ ask }) => ask.batch === batch), answers, options.shareable);
    }
  };
};

/** A representation under the names by which its subgraph knows the entity. */
const rewritten = (text: string, rewrite: Rewrite): string => {
  const representation: unknown = JSON.parse(text);
  rewrite(representation);
  return JSON.stringify(representation);
};

/** What was asked about before in this execution, for fetches that repeat; nothing for the others. */
const askedBefore = (run: Run, { subgraph, template }: CompiledFetch, group: string | null): Map<string, EntityAsk> => {
  if (group === null) return new Map();
  run.asked ??= new Map();
  const key = `${subgraph}\n${group}\n${template.query}`;
  let known = run.asked.get(key);
  if (!known) run.asked.set(key, (known = new Map()));
  return known;
};

const requestEntities = async (
  fetch: CompiledFetch,
  run: Run,
  variables: Run['variables'],
  texts: readonly string[],
): Promise<EntityAnswers> => {
  const { services, template, subgraph } = fetch;
  const cache = services.entityCache?.keeps(template) ? services.entityCache : null;
  const scope = { subgraph, template, variables, context: run.context };
  const kept = cache ? await cache.lookup(scope, texts) : [];
  const missing = texts.map((_text, index) => index).filter((index) => kept[index] === undefined);
  const entities: unknown[] = texts.map((_text, index) => (kept[index] === undefined ? null : (JSON.parse(kept[index]) as unknown)));
  if (missing.length === 0) return entityAnswers(entities, []);

  const all = missing.length === texts.length;
  const asked = all ? texts : missing.map((index) => texts[index]!);
  const answer = await askSubgraph(services.sources.get(subgraph)!, new PlannedRequest(template, variables, asked), run.call, services.log);
  services.answered(run.context, answer);
  const received = answer.data?.['_entities'];
  if (!Array.isArray(received) || received.length !== missing.length) {
    const { message, extensions } = answer.unavailable ?? malformed(subgraph);
    return entityAnswers(entities, answer.unavailable || answer.errors.length === 0 ? [{ message, extensions }] : answer.errors);
  }
  received.forEach((entity: unknown, at) => (entities[missing[at]!] = entity));
  if (cache && answer.errors.length === 0) void cache.remember(scope, asked, received, answer.cacheControl);
  const errors = all ? answer.errors : answer.errors.map((error) => renumbered(error, missing));
  const wrong = missing.filter((index) => !isObject(entities[index] ?? {}));
  return entityAnswers(entities, [...errors, ...wrong.map((index) => ({ ...malformed(subgraph), path: ['_entities', index] }))]);
};

const malformed = (subgraph: string) => ({
  message: `The subgraph "${subgraph}" answered something that is not what it was asked for.`,
  extensions: { code: 'SUBGRAPH_INVALID_ANSWER', subgraph },
});

const renumbered = <E extends { readonly path?: readonly (string | number)[] | undefined }>(error: E, missing: readonly number[]): E => {
  const index = error.path?.[1];
  if (error.path?.[0] !== '_entities' || typeof index !== 'number') return error;
  return { ...error, path: ['_entities', missing[index] ?? index, ...error.path.slice(2)] };
};

/** Brings the answers to their objects, and the errors to their places. */
const takeIn = (run: Run, fetch: CompiledFetch, asked: readonly Asked[], answers: EntityAnswers, shareable: boolean): void => {
  const taken = new Set<EntityAsk>();
  for (const { object, ask } of asked) {
    const entity = answers.entities[ask.index];
    if (!isObject(entity)) continue;
    if (!ask.taken) fetch.outputRewrite?.(entity);
    // Within one fetch equal entities share their answer; another fetch goes on to fetch other things below it, and gets a copy.
    const copy = ask.taken && !(shareable && taken.has(ask));
    ask.taken = true;
    taken.add(ask);
    mergeInto(object, entity, fetch.shape, copy);
  }
  if (answers.errorsOf.size > 0) reportEntityErrors(run, fetch, asked, answers);
  if (answers.errors.length === 0) return;
  // With some entities there, nobody can tell which of the others an error without a place is about.
  const answered = answers.entities.some(isObject);
  const objects = new Set<object>(asked.map(({ object }) => object));
  for (const { message, extensions = {} } of answers.errors) {
    if (answered) run.errors.push({ message, extensions });
    else reportSpoiled(run, fetch, { message, extensions }, objects);
  }
};

const reportEntityErrors = (run: Run, fetch: CompiledFetch, asked: readonly Asked[], { errorsOf }: EntityAnswers): void => {
  const { path, services } = fetch;
  const indexes = new Map<object, number>(asked.map(({ object, ask }) => [object, ask.index]));
  let left = MAX_ERRORS;
  visitPlaces(run.data, path, services.isOfType, (object, place) => {
    const index = indexes.get(object);
    for (const error of (index === undefined ? undefined : errorsOf.get(index)) ?? []) {
      run.errors.push({ ...error, path: [...place, ...namesIn(error.path ?? [], fetch)] });
      if (--left === 0) return false;
    }
    return true;
  });
};
