import { GraphQLError } from 'graphql';
import { createChannel } from './channel.ts';
import type { MadeUpSubgraph } from './executor.ts';

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires"])';

const names: Record<string, string> = { '1': 'Lamp', '2': 'Chair', '3': 'Desk' };

interface Change {
  readonly id: string;
  readonly note?: string;
}

/** A made-up shop of three subgraphs, with handles for what the tests provoke. */
export const createShop = () => {
  const changes = createChannel<Change>();
  const added: string[] = [];
  const callers: unknown[] = [];

  const products: MadeUpSubgraph = {
    name: 'products',
    sdl: /* GraphQL */ `
      ${LINK}
      scalar JSON
      type Query {
        products(first: Int = 3): [Product!]!
        product(id: ID!): Product
        whoami: String
        broken: String
        coded: String
      }
      type Mutation {
        addProduct(input: AddProduct!): Product!
      }
      type Subscription {
        "A note of \\"bad\\" makes the event fail."
        productChanged(filter: ChangeFilter): Product
        secured: Product
      }
      input AddProduct {
        id: ID!
        name: String!
      }
      input ChangeFilter {
        ids: [ID!]
      }
      type Product @key(fields: "id") {
        id: ID!
        name: String!
        note: String
        extra: JSON
      }
    `,
    resolvers: {
      Query: {
        products: (_: unknown, { first }: { first: number }) =>
          Object.keys(names)
            .slice(0, first)
            .map((id) => ({ id })),
        product: (_: unknown, { id }: { id: string }) => (id in names ? { id } : null),
        whoami: (_: unknown, __: unknown, { forwarded }) => {
          callers.push(forwarded);
          return forwarded?.caller.id ?? forwarded?.caller.kind ?? 'unsigned';
        },
        broken: () => {
          throw new Error('SELECT secret FROM vault');
        },
        coded: () => {
          throw new GraphQLError('The shelf is locked.', {
            extensions: { code: 'SHELF_LOCKED', stacktrace: ['at vault'], serviceName: 'vault' },
          });
        },
      },
      Mutation: {
        addProduct: (_: unknown, { input }: { input: { id: string; name: string } }) => {
          added.push(input.id);
          return input;
        },
      },
      Subscription: {
        productChanged: {
          subscribe: (_: unknown, { filter }: { filter?: { ids?: string[] } }, { signal }: { signal: AbortSignal | undefined }) =>
            only(changes.listen(signal), ({ id }) => !filter?.ids || filter.ids.includes(id)),
          resolve: (change: Change) => {
            if (change.note === 'bad') throw new GraphQLError('This event is bad.', { extensions: { code: 'BAD_EVENT' } });
            return change;
          },
        },
        secured: {
          subscribe: () => {
            throw new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } });
          },
        },
      },
      Product: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        name: ({ id, name }: { id: string; name?: string }) => name ?? names[id],
        extra: () => Object.freeze({ deep: Object.freeze({ at: 1 }) }),
      },
    },
  };

  const reviews: MadeUpSubgraph = {
    name: 'reviews',
    sdl: /* GraphQL */ `
      ${LINK}
      type Query {
        bestReview: Review
      }
      type Product @key(fields: "id") {
        id: ID!
        reviews(first: Int = 2): [Review!]
        rating: Float!
        score: Int
      }
      type Review {
        text: String!
        product: Product!
      }
    `,
    resolvers: {
      Query: { bestReview: () => ({ text: 'Bright', product: { id: '1' } }) },
      Product: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        reviews: ({ id }: { id: string }, { first }: { first: number }) =>
          ['good', 'bad'].slice(0, first).map((text) => ({ text: `${text} ${id}`, product: { id } })),
        rating: ({ id }: { id: string }) => (id === '3' ? null : Number(id) + 0.5),
        score: ({ id }: { id: string }) => {
          if (id === '2') throw new GraphQLError('No score.', { extensions: { code: 'NO_SCORE' } });
          return Number(id) * 10;
        },
      },
    },
  };

  const stock: MadeUpSubgraph = {
    name: 'stock',
    sdl: /* GraphQL */ `
      ${LINK}
      type Query {
        warehouse: String
      }
      type Product @key(fields: "id") {
        id: ID!
        units: Int
      }
    `,
    resolvers: {
      Query: { warehouse: () => 'North' },
      Product: { __resolveReference: ({ id }: { id: string }) => ({ id }), units: ({ id }: { id: string }) => Number(id) * 100 },
    },
  };

  return { subgraphs: [products, reviews, stock], changes, added, callers };
};

/** Filters without an async generator, which could not be left while it waits. */
const only = <T>(events: AsyncIterableIterator<T>, keep: (event: T) => boolean): AsyncIterableIterator<T> => ({
  next: async () => {
    for (;;) {
      const step = await events.next();
      if (step.done || keep(step.value)) return step;
    }
  },
  return: () => events.return!(),
  [Symbol.asyncIterator]() {
    return this;
  },
});

export type Shop = ReturnType<typeof createShop>;
