import type { Chance } from './chance.ts';
import { namedType, type Argument, type Entity, type Field, type Model, type Requirement } from './model.ts';
import { externalsOf } from './subgraph-parts.ts';

/** Adds `@requires`, `@provides` and `@override` to a finished model, and entities that a subgraph has never heard of. */
export const decorate = (chance: Chance, model: Model, subgraphs: readonly string[]): void => {
  const entities = [...model.types.values()].filter((type) => type.kind === 'entity');
  for (const entity of entities) {
    entity.fields.forEach((field, index) => {
      if (field.owners.length === 1 && !field.steady && chance.of(0.22))
        field.requires = requirements(chance, model, entity.fields.slice(0, index), field);
    });
  }
  for (const field of everyField(model)) provide(chance, model, field);
  for (const entity of entities) for (const field of entity.fields) override(chance, model, entity, field, subgraphs);
  for (const entity of entities) entity.missingIn = chance.some(mayMiss(model, entity), 0.4);
};

const everyField = (model: Model): Field[] => [
  ...model.roots.Query,
  ...model.roots.Mutation,
  ...[...model.types.values()].flatMap((type) => (type.kind === 'entity' ? type.fields : [])),
];

/**
 * Fields that stand before the one that needs them: so nothing ever waits for itself. One that has requirements of its own stands alone,
 * and the whole chain is of scalars: what objects in it need, @apollo/query-planner forgets.
 */
const requirements = (chance: Chance, model: Model, earlier: readonly Field[], of: Field): Requirement[] => {
  const isLeaf = ({ type }: Field) => !model.types.has(namedType(type));
  const inChain = (field: Field) => isLeaf(field) && field.requires.every((required) => required.of.length === 0);
  const usable = earlier.filter(
    (field) =>
      field.owners.length === 1 &&
      field.owners[0] !== of.owners[0] &&
      field.args.every(isOptional) &&
      (field.requires.length === 0 || inChain(field)),
  );
  const [first, second] = chance.shuffle(usable);
  if (!first) return [];
  const chosen = second && first.requires.length === 0 && second.requires.length === 0 && chance.of(0.5) ? [first, second] : [first];
  return chosen.flatMap((field) => requirement(chance, model, field, of));
};

const isOptional = ({ type, defaultValue }: Argument): boolean => defaultValue !== undefined || !type.endsWith('!');

const requirement = (chance: Chance, model: Model, field: Field, neededBy: Field | null): Requirement[] => {
  const type = model.types.get(namedType(field.type));
  const args: Requirement['args'] = field.args.some(({ name }) => name === 'a') ? { a: chance.int(1, 2) } : {};
  if (!type) {
    field.steady = true;
    return [{ field: field.name, args, of: [] }];
  }
  if (!neededBy || (type.kind !== 'entity' && type.kind !== 'value')) return [];
  const plain = type.fields.filter(
    (inner) =>
      inner !== neededBy &&
      inner.args.length === 0 &&
      inner.requires.length === 0 &&
      inner.overriddenIn === null &&
      inner.owners.length <= 1,
  );
  const of = chance
    .shuffle(plain.filter((inner) => !model.types.has(namedType(inner.type))))
    .slice(0, chance.int(1, 2))
    .flatMap((inner) => requirement(chance, model, inner, null));
  if (of.length === 0) return [];
  field.steady = true;
  makeSteady(model, type.name);
  return [{ field: field.name, args, of }];
};

/** What clients select beside what is required must not take that along when it fails in a place that is never null. */
const makeSteady = (model: Model, typeName: string, seen = new Set<string>()): void => {
  const type = model.types.get(typeName);
  if (!type || seen.has(typeName)) return;
  seen.add(typeName);
  if (type.kind === 'union' || type.kind === 'interface') return type.members.forEach((member) => makeSteady(model, member, seen));
  for (const field of type.fields) {
    field.steady = true;
    if (field.type.includes('!')) makeSteady(model, namedType(field.type), seen);
  }
};

const provide = (chance: Chance, model: Model, field: Field): void => {
  const type = model.types.get(namedType(field.type));
  if (type?.kind !== 'entity' || field.owners.length !== 1 || !chance.of(0.2)) return;
  const [owner] = field.owners;
  const candidates = type.fields.filter(
    (inner) =>
      !inner.owners.includes(owner!) &&
      inner.owners.length === 1 &&
      inner.args.length === 0 &&
      inner.requires.length === 0 &&
      !model.types.has(namedType(inner.type)),
  );
  const chosen = chance.shuffle(candidates).slice(0, chance.int(1, 2));
  for (const one of chosen) one.provided = true;
  field.provides = chosen.map(({ name }) => name);
};

const override = (chance: Chance, model: Model, entity: Entity, field: Field, subgraphs: readonly string[]): void => {
  if (field.owners.length !== 1 || field.requires.length > 0 || field.provided || !chance.of(0.08)) return;
  const former = chance.pick(subgraphs.filter((subgraph) => subgraph !== field.owners[0]));
  if (!externalsOf(model, former).get(entity.name)?.has(field.name)) field.overriddenIn = former;
};

/**
 * Where an entity may be unknown: in a subgraph that leads nowhere else (it has one key, which the hub has too) and whose fields neither
 * another subgraph nor another field depends on. Then the truth is simple: those fields are null.
 */
const mayMiss = (model: Model, entity: Entity): string[] =>
  [...entity.keysIn].flatMap(([subgraph, keys]) => {
    const inInterface = [...model.types.values()].some((type) => type.kind === 'interface' && type.members.includes(entity.name));
    const own = entity.fields.filter(({ owners }) => owners.includes(subgraph));
    const simple = own.length > 0 && own.every(({ owners, steady }) => owners.length === 1 && !steady);
    return subgraph !== entity.hub &&
      keys.length === 1 &&
      simple &&
      !inInterface &&
      !entity.fields.some(({ overriddenIn }) => overriddenIn === subgraph)
      ? [subgraph]
      : [];
  });
