import {
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { isIncluded } from './conditions.ts';

/** The fields of one response name on one type. */
export interface CollectedField {
  readonly node: FieldNode;
  /** What is selected below, by all of them. */
  readonly selections: SelectionSetNode[];
  /** Every selection of this name is one that the caller may not have. */
  denied: boolean;
}

export interface CollectOptions {
  /** The schema that clients see. */
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** The variables of @skip and @include in this shape. */
  readonly isTrue: (variable: string) => boolean;
  /** Fields that the caller may not have, by place in the document and type of the object. Null: everything is allowed. */
  readonly isDenied: ((field: FieldNode, typeName: string) => boolean) | null;
}

/** The fields of one type in the order of their first selection (https://spec.graphql.org/October2021/#CollectFields()). */
export const collectFields = (
  { schema, fragments, isTrue, isDenied }: CollectOptions,
  type: GraphQLCompositeType,
  selections: readonly SelectionSetNode[],
  responseName: (field: FieldNode) => string,
): ReadonlyMap<string, CollectedField> => {
  const collected = new Map<string, CollectedField>();
  const visited = new Set<string>();
  const collect = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (!isIncluded(selection.directives, isTrue)) continue;
      if (selection.kind === Kind.FIELD) {
        const name = responseName(selection);
        const denied = isDenied?.(selection, type.name) ?? false;
        let field = collected.get(name);
        if (!field) collected.set(name, (field = { node: selection, selections: [], denied }));
        if (denied) continue;
        field.denied = false;
        if (selection.selectionSet) field.selections.push(selection.selectionSet);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (!selection.typeCondition || applies(schema, type, selection.typeCondition.name.value)) collect(selection.selectionSet);
      } else if (!visited.has(selection.name.value)) {
        visited.add(selection.name.value);
        const fragment = fragments.get(selection.name.value);
        if (fragment && applies(schema, type, fragment.typeCondition.name.value)) collect(fragment.selectionSet);
      }
    }
  };
  selections.forEach(collect);
  return collected;
};

/** Whether an object of a type, or of an interface when no more is known of it, satisfies a type condition. */
export const applies = (schema: GraphQLSchema, type: GraphQLNamedType | undefined, condition: string): boolean => {
  if (type?.name === condition) return true;
  const wanted = schema.getType(condition);
  return isAbstractType(wanted) && (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(wanted, type);
};
