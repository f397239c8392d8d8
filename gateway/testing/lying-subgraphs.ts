import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse, type FormattedExecutionResult } from 'graphql';
import { pino } from 'pino';
import { createGateway } from '../gateway.ts';
import type { SubgraphRequest, SubgraphResult } from '../sources/source.ts';
import { compose } from '../supergraph/compose.ts';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';

const subgraphs = [
  {
    name: 'shop',
    url: '',
    sdl: /* GraphQL */ `
      ${LINK}
      scalar Any
      enum Size {
        S
        L
      }
      interface Named {
        name: String
      }
      union Thing = Item | Box
      type Query {
        item: Item
        items: [Item]
        sure: Item!
        grid: [[Int]]
        named: Named
        thing: Thing
        plain: Box
        any: Any
      }
      type Item implements Named @key(fields: "id") {
        id: ID!
        name: String
      }
      type Box implements Named {
        name: String
        count: Int
        weight: Float
        full: Boolean
        size: Size
        label: String!
        inner: Box
        parts: [Box!]
        ref: ID
      }
    `,
  },
  {
    name: 'stock',
    url: '',
    sdl: `${LINK} type Item @key(fields: "id") { id: ID! units: Int note: String place: Place } type Place { row: Int }`,
  },
];

const { supergraphSdl } = compose(subgraphs);

/** What a subgraph says, instead of an answer. Text is read as JSON, the way it comes over HTTP. */
export type Lie = string | (() => unknown) | ((request: SubgraphRequest) => unknown);

/** What a gateway makes of a query when its subgraphs `shop` and `stock` lie. */
export const ask = async (
  query: string,
  shop: Lie,
  stock: Lie = '{"data":{"_entities":[{"__typename":"Item","units":7}]}}',
  variables: Record<string, unknown> = {},
) => {
  const saying = (lie: Lie) => async (request: SubgraphRequest) =>
    (typeof lie === 'string' ? JSON.parse(lie) : lie(request)) as SubgraphResult;
  const lies: Record<string, Lie> = { shop, stock };
  const gateway = await createGateway({
    supergraphSdl,
    sources: (name) => ({
      name,
      execute: saying(lies[name]!),
      subscribe: () => Promise.reject(new Error('no events')),
      close: async () => {},
    }),
    auth: null,
    internalSecret: null,
    log: pino({ level: 'silent' }),
    production: false,
  });
  try {
    return await gateway.execute({ query, variables });
  } finally {
    await gateway.close(0);
  }
};

/** What a subgraph would say if it told the truth, of this object at its root, or of this entity. */
export const truthful = (name: 'shop' | 'stock', rootValue: object): Lie => {
  const { sdl } = subgraphs.find((subgraph) => subgraph.name === name)!;
  const schema = buildSubgraphSchema([
    { typeDefs: parse(sdl), resolvers: { Item: { __resolveReference: (key: object) => ({ ...key, ...rootValue }) } } },
  ]);
  return ({ query, variables }: SubgraphRequest) => execute({ schema, document: parse(query), rootValue, variableValues: variables ?? {} });
};

/** Every error and null that may not be, by path. */
export const pathsOf = ({ errors = [], extensions }: FormattedExecutionResult): string[] => {
  const completion = (extensions?.['valueCompletion'] ?? []) as typeof errors;
  return [...errors, ...completion].map(({ path }) => (path ?? ['nowhere']).join('.')).toSorted();
};

/** Needs both subgraphs. */
export const ITEM = '{ item { id name units } }';
