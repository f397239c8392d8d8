import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLInterfaceType, GraphQLUnionType, isObjectType, parse, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { findField, type Field, type Model } from './model.ts';
import { keysIn, typesIn } from './subgraph-parts.ts';
import { subgraphSdl } from './subgraph-sdl.ts';
import { findEntity, isMissing, keyValue, requirementsIn, requirementsOf, valueOf, type Ref } from './world.ts';

type Resolve = (ref: Ref, field: Field, args: Record<string, unknown>) => unknown;

/** One of the model's subgraphs, executable. It knows only what it owns and what it was sent; anything else is an error. */
export const subgraphSchema = (model: Model, subgraph: string): GraphQLSchema => {
  const types = typesIn(model, subgraph);
  const resolvers = Object.fromEntries(
    [...types].flatMap((name) => {
      const type = model.types.get(name)!;
      const resolveReference = (representation: Record<string, unknown>): Ref | null => {
        const typeName = type.kind === 'entity' ? name : String(representation['id']).split('-')[0]!;
        const entity = model.types.get(typeName);
        if (entity?.kind !== 'entity') throw new Error(`${typeName} is no entity`);
        const ref = findEntity(entity, type.kind === 'entity' ? keysIn(model, entity, subgraph, types) : ['id'], representation);
        return ref && !isMissing(model, ref, subgraph)
          ? { ...ref, __typename: type.kind === 'interface' && type.asObject?.subgraph === subgraph ? name : typeName, representation }
          : null;
      };
      return type.kind === 'entity' || (type.kind === 'interface' && type.asObject)
        ? [[name, { __resolveReference: resolveReference }] as const]
        : [];
    }),
  );
  const schema = buildSubgraphSchema([{ typeDefs: parse(subgraphSdl(model, subgraph)), resolvers }]);
  resolveWith(model, schema, (ref, field, args) => {
    const mine = field.owners.length === 0 || field.owners.includes(subgraph) || ref.provides?.includes(field.name);
    if (!mine) throw new Error(`${subgraph} cannot resolve ${ref.type}.${field.name}`);
    if (isUnknown(model, ref, field)) return null;
    const requirements = field.requires.flatMap((required) =>
      ref.provides?.includes(required.field)
        ? requirementsOf(model, ref, [required])
        : requirementsIn(ref.representation ?? {}, [required]),
    );
    const value = valueOf(model, ref, field, args, requirements);
    return field.provides.length > 0 ? providing(value, field.provides) : value;
  });
  return schema;
};

/** Resolvers for a schema that has everything in one place: the truth. */
export const resolveEverything = (model: Model, schema: GraphQLSchema): GraphQLSchema => {
  resolveWith(model, schema, (ref, field, args) => {
    if (isUnknown(model, ref, field)) return null;
    return valueOf(model, ref, field, args, requirementsOf(model, ref, field.requires));
  });
  return schema;
};

const isUnknown = (model: Model, ref: Ref, { owners }: Field): boolean => owners.length === 1 && isMissing(model, ref, owners[0]!);

const resolveWith = (model: Model, schema: GraphQLSchema, resolve: Resolve): void => {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('_')) continue;
    if (type instanceof GraphQLInterfaceType || type instanceof GraphQLUnionType) type.resolveType = ({ __typename }: Ref) => __typename;
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields()))
      if (!field.name.startsWith('_')) field.resolve = resolverOf(model, type.name, field.name, resolve);
  }
};

const resolverOf = (
  model: Model,
  typeName: string,
  fieldName: string,
  resolve: Resolve,
): GraphQLFieldResolver<Ref | undefined, unknown> => {
  return (source, args) => {
    const ref = source ?? { __typename: typeName, type: typeName, n: 0 };
    const known = keyValue(model, ref, fieldName);
    if (known !== undefined) return known;
    const field = findField(model, ref.type, fieldName);
    if (!field) throw new Error(`there is no field ${ref.type}.${fieldName}`);
    return resolve(ref, field, args as Record<string, unknown>);
  };
};

const providing = (value: unknown, provides: readonly string[]): unknown => {
  if (Array.isArray(value)) return value.map((item) => providing(item, provides));
  return value === null || value instanceof Error ? value : { ...(value as Ref), provides };
};
