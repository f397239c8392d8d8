import { GraphQLObjectType, type GraphQLSchema } from 'graphql';

/** The object types of a schema that are its own, without introspection's. */
export const objectTypes = (schema: GraphQLSchema): GraphQLObjectType[] =>
  Object.values(schema.getTypeMap()).filter((type): type is GraphQLObjectType => type instanceof GraphQLObjectType && !type.name.startsWith('__'));
