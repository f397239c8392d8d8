import { Kind, type DocumentNode, type FieldNode, type FragmentDefinitionNode, type OperationDefinitionNode } from 'graphql';

/** The fragments of a document, by name. */
export const fragmentsOf = ({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> =>
  new Map(definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])));

/** The operation of a document that has one, such as those that plans send to subgraphs. */
export const onlyOperation = ({ definitions }: DocumentNode): OperationDefinitionNode | undefined =>
  definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);

/** What a field is called in the response. */
export const responseName = ({ alias, name }: FieldNode): string => (alias ?? name).value;
