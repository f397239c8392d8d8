import {
  doTypesOverlap,
  getNamedType,
  isCompositeType,
  isObjectType,
  isUnionType,
  Kind,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type InlineFragmentNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from '../planning/document.ts';

/** By place in the document: the types of object on which a restricted field is allowed. Other fields are missing. */
export type Allowed = ReadonlyMap<FieldNode, ReadonlySet<string>>;

/** Takes forbidden fields out of selections. Selections of one set and type are made once and shared, wherever they stand. */
export interface Reducer {
  /** Empty when nothing is left. */
  reduce(selections: SelectionSetNode, parent: GraphQLCompositeType): readonly SelectionNode[];
  /** How many more fields the reduced selections ask for than the original ones, with all fragments written out. */
  growth(original: SelectionSetNode, reduced: readonly SelectionNode[]): number;
  /** The fragments that the reduced selections spread. */
  fragments(): FragmentDefinitionNode[];
}

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

export const createReducer = (document: DocumentNode, schema: GraphQLSchema, allowed: Allowed): Reducer => {
  const originals = fragmentsOf(document);
  const reducedFragments = new Map<string, FragmentDefinitionNode | null>();
  const known = new Map<SelectionSetNode, Map<string, readonly SelectionNode[]>>();

  const reduce = (set: SelectionSetNode, parent: GraphQLCompositeType): readonly SelectionNode[] => {
    let byParent = known.get(set);
    if (!byParent) known.set(set, (byParent = new Map()));
    let selections = byParent.get(parent.name);
    if (!selections) byParent.set(parent.name, (selections = set.selections.flatMap((selection) => reduceOne(selection, parent))));
    return selections;
  };

  const reduceOne = (selection: SelectionNode, parent: GraphQLCompositeType): SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return reduceField(selection, parent);
    return selection.kind === Kind.INLINE_FRAGMENT ? reduceInline(selection, parent) : reduceSpread(selection, parent);
  };

  const reduceField = (field: FieldNode, parent: GraphQLCompositeType): SelectionNode[] => {
    const types = allowed.get(field);
    if (!types) return [fieldOn(field, parent)];
    const possible = possibleTypes(parent);
    const open = possible.filter(({ name }) => types.has(name));
    if (open.length === possible.length) return [fieldOn(field, parent)];
    // The object's type has to be known, for the place of what is denied on it.
    return open.length === 0 ? [] : [TYPENAME, ...open.map((type) => onType(type, fieldOn(field, type)))];
  };

  const fieldOn = (field: FieldNode, parent: GraphQLCompositeType): FieldNode => {
    const definition = isUnionType(parent) ? undefined : parent.getFields()[field.name.value];
    const returned = definition && getNamedType(definition.type);
    if (!field.selectionSet || !isCompositeType(returned)) return field;
    const selections = reduce(field.selectionSet, returned);
    return { ...field, selectionSet: { kind: Kind.SELECTION_SET, selections: selections.length > 0 ? selections : [TYPENAME] } };
  };

  const reduceInline = (fragment: InlineFragmentNode, parent: GraphQLCompositeType): SelectionNode[] => {
    const condition = fragment.typeCondition ? compositeType(fragment.typeCondition.name.value) : parent;
    if (!condition || !doTypesOverlap(schema, parent, condition)) return [];
    const selections = orDeferred(reduce(fragment.selectionSet, condition), fragment.directives);
    return selections.length === 0 ? [] : [{ ...fragment, selectionSet: { kind: Kind.SELECTION_SET, selections } }];
  };

  const reduceSpread = (spread: FragmentSpreadNode, parent: GraphQLCompositeType): SelectionNode[] => {
    const original = originals.get(spread.name.value);
    const condition = original && compositeType(original.typeCondition.name.value);
    if (!original || !condition || !doTypesOverlap(schema, parent, condition)) return [];
    if (reducedFragment(original, condition)) return [spread];
    const selections = orDeferred([], spread.directives);
    if (selections.length === 0) return [];
    const { typeCondition } = original;
    const { directives = [] } = spread;
    return [{ kind: Kind.INLINE_FRAGMENT, typeCondition, directives, selectionSet: { kind: Kind.SELECTION_SET, selections } }];
  };

  const reducedFragment = (original: FragmentDefinitionNode, condition: GraphQLCompositeType): FragmentDefinitionNode | null => {
    const name = original.name.value;
    let reduced = reducedFragments.get(name);
    if (reduced === undefined) {
      const selections = reduce(original.selectionSet, condition);
      reduced = selections.length === 0 ? null : { ...original, selectionSet: { kind: Kind.SELECTION_SET, selections } };
      reducedFragments.set(name, reduced);
    }
    return reduced;
  };

  const compositeType = (name: string): GraphQLCompositeType | undefined => {
    const type = schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  };

  const possibleTypes = (type: GraphQLCompositeType): readonly GraphQLObjectType[] =>
    isObjectType(type) ? [type] : schema.getPossibleTypes(type);

  const fragments = () => [...reducedFragments.values()].filter((fragment) => fragment !== null);

  return {
    reduce,
    fragments,
    growth: (original, reduced) => {
      const now = new Map(fragments().map((fragment) => [fragment.name.value, fragment]));
      return sizeOf(reduced, now) - sizeOf(original.selections, originals);
    },
  };
};

/** A deferred fragment that lost everything keeps its place: its part of the response says what was denied. */
const orDeferred = (selections: readonly SelectionNode[], directives: readonly DirectiveNode[] = []): readonly SelectionNode[] =>
  selections.length === 0 && directives.some(({ name }) => name.value === 'defer') ? [TYPENAME] : selections;

const onType = ({ name }: GraphQLObjectType, field: FieldNode): InlineFragmentNode => ({
  kind: Kind.INLINE_FRAGMENT,
  typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: name } },
  selectionSet: { kind: Kind.SELECTION_SET, selections: [field] },
});

/** How many fields selections come to when all fragments are written out. Counts what is shared once and multiplies. */
const sizeOf = (selections: readonly SelectionNode[], fragments: ReadonlyMap<string, FragmentDefinitionNode>): number => {
  const sizes = new Map<readonly SelectionNode[], number>();
  const sizeOfAll = (all: readonly SelectionNode[]): number => {
    let size = sizes.get(all);
    if (size === undefined) sizes.set(all, (size = all.reduce((sum, each) => sum + sizeOfOne(each), 0)));
    return size;
  };
  const sizeOfOne = (selection: SelectionNode): number => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return sizeOfAll(fragments.get(selection.name.value)?.selectionSet.selections ?? []);
    const inner = sizeOfAll(selection.selectionSet?.selections ?? []);
    return selection.kind === Kind.FIELD ? inner + 1 : inner;
  };
  return sizeOfAll(selections);
};
