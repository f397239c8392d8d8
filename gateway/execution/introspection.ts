import {
  executeSync,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Operation, Variables } from '../planning/prepared.ts';
import { fragmentsOf } from '../planning/document.ts';

/** Answers `__schema` and `__type` by response name. */
export type Introspect = (variables: Variables) => Record<string, unknown>;

/** The part of an operation that asks about the schema itself, which no subgraph is asked for. Null when there is none. */
export const compileIntrospection = ({ document, definition }: Operation, schema: GraphQLSchema): Introspect | null => {
  if (definition.operation !== 'query') return null;
  const fragments = fragmentsOf(document);
  const selectionSet = introspectionOf(definition.selectionSet, fragments);
  if (!selectionSet) return null;
  const operation: OperationDefinitionNode = { ...definition, selectionSet };
  const questions = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments.values()] } as const;
  return (variableValues) => {
    const { data } = executeSync({ schema, document: questions, variableValues, rootValue: {} });
    return data ?? {};
  };
};

const introspectionOf = (set: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): SelectionSetNode | null => {
  const selections = set.selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return isIntrospection(selection) ? [selection] : [];
    const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments.get(selection.name.value)?.selectionSet;
    const selectionSet = inner && introspectionOf(inner, fragments);
    return selectionSet ? [{ kind: Kind.INLINE_FRAGMENT, directives: selection.directives ?? [], selectionSet }] : [];
  });
  return selections.length > 0 ? { kind: Kind.SELECTION_SET, selections } : null;
};

const isIntrospection = ({ name }: FieldNode): boolean => name.value === '__schema' || name.value === '__type';
