import { isAbstractType, isInterfaceType, isObjectType, type GraphQLCompositeType, type GraphQLSchema } from 'graphql';

/** The types that an object of this type may have. */
export const possibleNames = (schema: GraphQLSchema, type: GraphQLCompositeType): readonly string[] =>
  isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [type.name];

/** Whether an object of the type `typename` satisfies the type condition `condition`. */
export type IsOfType = (typename: string, condition: string) => boolean;

/** Answers are remembered; unknown names from subgraphs are not, for there is no end of them. */
export const createIsOfType = (schema: GraphQLSchema): IsOfType => {
  const known = new Map<string, Map<string, boolean>>();
  return (typename, condition) => {
    if (typename === condition) return true;
    const answers = known.get(condition);
    const remembered = answers?.get(typename);
    if (remembered !== undefined) return remembered;
    const type = schema.getType(typename);
    const wanted = schema.getType(condition);
    if (!type || !wanted) return false;
    const answer = isAbstractType(wanted) && (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(wanted, type);
    if (answers) answers.set(typename, answer);
    else known.set(condition, new Map([[typename, answer]]));
    return answer;
  };
};
