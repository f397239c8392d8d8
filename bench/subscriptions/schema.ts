/** Two subgraphs: events of one are completed by the other. Everything is public, so that strangers may share it. */
export type SubgraphName = 'market' | 'products';

const head = (federation: string) => /* GraphQL */ `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${federation}, "@composeDirective"])
    @link(url: "https://plaza.dev/cacheControl/v1.0", import: ["@cacheControl"])
    @composeDirective(name: "@cacheControl")
  directive @cacheControl(maxAge: Int, scope: cacheControl__Scope, inheritMaxAge: Boolean) repeatable on FIELD_DEFINITION | OBJECT | INTERFACE | UNION
  enum cacheControl__Scope { PUBLIC PRIVATE }
`;

export const sdl: Readonly<Record<SubgraphName, string>> = {
  market: /* GraphQL */ `
    ${head('"@key"')}
    type Query {
      symbols: [ID!]!
    }
    type Subscription {
      tick(symbol: ID!): Tick! @cacheControl(maxAge: 1, scope: PUBLIC)
    }
    type Tick @cacheControl(maxAge: 1, scope: PUBLIC) {
      number: Int!
      "When it was published, in milliseconds of the machine's monotonic clock."
      at: Float!
      product: Product
    }
    type Product @key(fields: "id", resolvable: false) @cacheControl(maxAge: 1, scope: PUBLIC) {
      id: ID!
    }
  `,
  products: /* GraphQL */ `
    ${head('"@key"')}
    type Query {
      product: Product
    }
    type Product @key(fields: "id") @cacheControl(maxAge: 1, scope: PUBLIC) {
      id: ID!
      name: String!
      units: Int!
    }
  `,
};

export const query = 'subscription ($symbol: ID!) { tick(symbol: $symbol) { number at product { name units } } }';
export const variables = { symbol: 'LAMP' };
