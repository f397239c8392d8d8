import {
  getNamedType,
  isCompositeType,
  Kind,
  type DocumentNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { possibleNames } from '../execution/possible-types.ts';
import { withoutSpreads } from './without-spreads.ts';

/**
 * The same operation with object types for all interfaces and unions in type conditions, and without what can never apply. Larger, and only
 * for operations in which @apollo/query-planner fails on a condition: it does where an @interfaceObject meets a union.
 */
export const expandConditions = (document: DocumentNode, schema: GraphQLSchema): DocumentNode => {
  const expand = (set: SelectionSetNode, parent: GraphQLCompositeType): SelectionSetNode => {
    const selections = set.selections.flatMap((selection): SelectionNode[] => {
      if (selection.kind === Kind.FIELD) {
        const type = 'getFields' in parent ? parent.getFields()[selection.name.value]?.type : undefined;
        const returned = type && getNamedType(type);
        if (!selection.selectionSet || !isCompositeType(returned)) return [selection];
        return [{ ...selection, selectionSet: expand(selection.selectionSet, returned) }];
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
      const condition = selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : parent;
      if (!isCompositeType(condition)) return [];
      if (condition === parent) return [{ ...selection, selectionSet: expand(selection.selectionSet, parent) }];
      const possible = new Set(possibleNames(schema, parent));
      return possibleNames(schema, condition)
        .filter((name) => possible.has(name))
        .map((name) => ({
          ...selection,
          typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: name } },
          selectionSet: expand(selection.selectionSet, schema.getType(name) as GraphQLCompositeType),
        }));
    });
    return { ...set, selections: selections.length > 0 ? selections : [TYPENAME] };
  };
  return {
    ...document,
    definitions: withoutSpreads(document).definitions.map((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION
        ? { ...definition, selectionSet: expand(definition.selectionSet, schema.getRootType(definition.operation)!) }
        : definition,
    ),
  };
};

const TYPENAME: SelectionNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
