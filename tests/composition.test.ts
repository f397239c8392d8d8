import path from 'node:path';
import { GraphQLEnumType, isInputObjectType, isInterfaceType, isObjectType, isScalarType, Kind, parse, print, type GraphQLField, type GraphQLNamedType, type GraphQLSchema } from 'graphql';
import { beforeAll, expect, test } from '@jest/globals';
import { loadSupergraph } from '../gateway/supergraph/load.ts';
import type { Subgraph } from '../platform/graphql/subgraph.ts';
import { loadSubgraphs, subgraphNames } from '../subgraphs/index.ts';
import { seedOperations } from './seed-operations.ts';

let subgraphs: readonly Subgraph[];
beforeAll(async () => {
  subgraphs = await loadSubgraphs();
});

const subgraph = (name: string): Subgraph => subgraphs.find((each) => each.name === name)!;

test('supergraph.yaml composes and names the subgraphs that there are', async () => {
  const { supergraphSdl } = await loadSupergraph(path.resolve(import.meta.dirname, '../supergraph.yaml'), {});
  const joined = [...supergraphSdl.matchAll(/@join__graph\(name: "(\w+)"/g)].map(([, name]) => name!);
  expect(joined.toSorted()).toEqual([...subgraphNames].toSorted());
});

test.each(subgraphNames)('the codes of %s are those of its error enum, with the same words', (name) => {
  const { schema, errors } = subgraph(name);
  const codes = schema.getType(`${errors.typename}Code`);
  expect(codes).toBeInstanceOf(GraphQLEnumType);
  const described = Object.fromEntries((codes as GraphQLEnumType).getValues().map((value) => [value.name, value.description]));
  expect(described).toEqual(errors.messages);
});

const missingDescriptions = (schema: GraphQLSchema): string[] => {
  const own = Object.values(schema.getTypeMap()).filter((type) => type.astNode && !type.name.startsWith('_') && !type.name.includes('__'));
  return own.flatMap((type) => {
    const missing = type.description || isRoot(type.name) || isEntity(type) ? [] : [type.name];
    if (isScalarType(type)) return missing;
    if (type instanceof GraphQLEnumType) return [...missing, ...type.getValues().filter((v) => !v.description).map((v) => `${type.name}.${v.name}`)];
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return missing;
    for (const field of Object.values(type.getFields())) {
      if (!field.description && field.name !== 'id' && !field.name.startsWith('_')) missing.push(`${type.name}.${field.name}`);
      if ('args' in field && !field.name.startsWith('_')) missing.push(...(field as GraphQLField<unknown, unknown>).args.filter((arg) => !arg.description).map((arg) => `${type.name}.${field.name}(${arg.name})`));
    }
    return missing;
  });
};
const isRoot = (name: string) => ['Query', 'Mutation', 'Subscription'].includes(name);
/** Described by its owner only: see the test of ownership. */
const isEntity = (type: GraphQLNamedType) => type.astNode?.directives?.some((directive) => directive.name.value === 'key') ?? false;

test('exactly one subgraph describes each entity: its owner; the others only add fields', () => {
  const entities = subgraphs.flatMap(({ name, schema }) => Object.values(schema.getTypeMap()).filter(isEntity).map((type) => ({ name, type })));
  const owners = [...Map.groupBy(entities, ({ type }) => type.name)].map(([type, all]) => [type, all.filter((each) => each.type.description).length]);
  expect(owners.filter(([, count]) => count !== 1)).toEqual([]);
});

test('composition has no hints', async () => {
  const { hints } = await loadSupergraph(path.resolve(import.meta.dirname, '../supergraph.yaml'), {});
  expect(hints).toEqual([]);
});

test.each(subgraphNames)('everything a client can name in %s is described', (name) => {
  expect(missingDescriptions(subgraph(name).schema)).toEqual([]);
});

test('value types are the same wherever they are shared', () => {
  const definitions = subgraphs.flatMap(({ name, typeDefs }) =>
    parse(typeDefs).definitions.flatMap((d) =>
      (d.kind === Kind.OBJECT_TYPE_DEFINITION && d.directives?.some((x) => x.name.value === 'shareable')) || d.kind === Kind.INTERFACE_TYPE_DEFINITION || d.kind === Kind.SCALAR_TYPE_DEFINITION
        ? [{ name, type: d.name.value, text: print(d) }]
        : [],
    ),
  );
  const versions = Map.groupBy(definitions, (d) => d.type);
  const differing = [...versions].filter(([, all]) => new Set(all.map((d) => d.text)).size > 1).map(([type, all]) => `${type} in ${all.map((d) => d.name).join(', ')}`);
  expect(differing).toEqual([]);
});

test('every operation that the platform was designed with exists by its name', () => {
  const fields = new Set(subgraphs.flatMap(({ schema }) => [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) => (type ? Object.keys(type.getFields()) : []))));
  expect(Object.entries(seedOperations).filter(([, field]) => !fields.has(field)).map(([name]) => name)).toEqual([]);
});

test('every mutation answers a payload with typed errors', () => {
  const wrong = subgraphs.flatMap(({ schema, errors }) =>
    Object.values(schema.getMutationType()?.getFields() ?? {}).filter((field) => {
      const payload = schema.getType(String(field.type).replace(/!$/, ''));
      return !isObjectType(payload) || String(payload.getFields()['errors']?.type) !== `[${errors.typename}!]!`;
    }).map((field) => field.name),
  );
  expect(wrong).toEqual([]);
});

test('job and consumer names are unique and start with their subgraph', () => {
  const names = subgraphs.flatMap(({ name, allJobs }) => allJobs.map((job) => ({ name, job: job.name })));
  expect(names.filter(({ name, job }) => !job.startsWith(`${name}.`))).toEqual([]);
  expect(new Set(names.map(({ job }) => job)).size).toBe(names.length);
});
