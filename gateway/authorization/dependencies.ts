import {
  baseType,
  InterfaceType,
  isCompositeType,
  ObjectType,
  possibleRuntimeTypes,
  UnionType,
  type CompositeType,
  type Schema,
} from '@apollo/federation-internals';
import { Kind, parse, type SelectionNode } from 'graphql';

/**
 * By `Type.field`, the types and fields (`Type`, `Type.field`) that its subgraph is given to compute it, through `@requires` and
 * `@fromContext`, and what those are computed from in turn. A field selected on an abstract type counts on every type it may be.
 */
export const dependenciesOf = (supergraph: Schema): ReadonlyMap<string, ReadonlySet<string>> => {
  const direct = directDependencies(supergraph);
  return new Map([...direct.keys()].map((coordinate) => [coordinate, closure(direct, coordinate)]));
};

const closure = (direct: ReadonlyMap<string, readonly string[]>, start: string): Set<string> => {
  const reached = new Set<string>();
  const open = [start];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const dependency of direct.get(next) ?? []) {
      if (reached.has(dependency)) continue;
      reached.add(dependency);
      open.push(dependency);
    }
  }
  return reached;
};

/** What `@join__field` says: https://specs.apollo.dev/join/v0.5 */
interface JoinField {
  readonly requires?: string;
  readonly contextArguments?: readonly { readonly context: string; readonly selection: string }[];
}

const directDependencies = (supergraph: Schema): Map<string, string[]> => {
  const nameOf = (spec: string, directive: string) =>
    supergraph.coreFeatures?.getByIdentity(`https://specs.apollo.dev/${spec}`)?.directiveNameInSchema(directive) ?? null;
  const joinField = nameOf('join', 'field');
  if (joinField === null) return new Map();
  const inContext = contextTypes(supergraph, nameOf('context', 'context'));

  const direct = new Map<string, string[]>();
  for (const type of supergraph.types()) {
    if (!(type instanceof ObjectType || type instanceof InterfaceType)) continue;
    for (const { name } of type.fields()) {
      // A field of an @interfaceObject says on the interface what it requires, and is fetched for the objects that implement it.
      const joins = [type, ...type.interfaces()].flatMap((each) => joinsOf(each, name, joinField));
      const needed = joins.flatMap(({ requires, contextArguments = [] }) => [
        ...(requires ? selected(type, requires) : []),
        ...contextArguments.flatMap(({ context, selection }) => (inContext.get(context) ?? []).flatMap((each) => selected(each, selection))),
      ]);
      if (needed.length > 0) direct.set(`${type.name}.${name}`, needed);
    }
  }
  return direct;
};

const joinsOf = (type: ObjectType | InterfaceType, field: string, joinField: string): JoinField[] =>
  (type.field(field)?.appliedDirectivesOf(joinField) ?? []).map((directive) => directive.arguments() as JoinField);

const contextTypes = (supergraph: Schema, directive: string | null): Map<string, CompositeType[]> => {
  const types = new Map<string, CompositeType[]>();
  if (directive === null) return types;
  for (const type of supergraph.types()) {
    if (!isCompositeType(type)) continue;
    for (const applied of type.appliedDirectivesOf(directive)) {
      const { name } = applied.arguments() as { name: string };
      types.set(name, [...(types.get(name) ?? []), type]);
    }
  }
  return types;
};

const selected = (type: CompositeType, selection: string): string[] => {
  const [definition] = parse(selection.trim().startsWith('{') ? selection : `{ ${selection} }`).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? coordinates(type, definition.selectionSet.selections) : [];
};

const coordinates = (type: CompositeType, selections: readonly SelectionNode[]): string[] =>
  selections.flatMap((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition ? type.schema().type(selection.typeCondition.name.value) : type;
      return condition && isCompositeType(condition) ? coordinates(condition, selection.selectionSet.selections) : [];
    }
    if (selection.kind !== Kind.FIELD || type instanceof UnionType) return [];
    const field = type.field(selection.name.value);
    if (!field) return [];
    const returned = baseType(field.type!);
    return [
      ...new Set([type, ...possibleRuntimeTypes(type)].flatMap((each) => [each.name, `${each.name}.${field.name}`])),
      ...(selection.selectionSet && isCompositeType(returned) ? coordinates(returned, selection.selectionSet.selections) : []),
    ];
  });
