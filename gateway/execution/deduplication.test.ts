import { expect, test } from '@jest/globals';
import { madeUpGateway, type SimpleSubgraph } from '../testing/made-up-gateway.ts';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])`;

/** Many books by few authors. */
const library = (): SimpleSubgraph[] => {
  const books = Array.from({ length: 100 }, (_, index) => ({ title: `b${index}`, author: { id: `a${index % 3}` } }));
  return [
    {
      name: 'books',
      sdl: `${LINK} type Query { books: [Book!]! again: [Book!]! } type Book { title: String! author: Author! } type Author @key(fields: "id") { id: ID! }`,
      resolvers: { Query: { books: () => books, again: () => books.slice(0, 50) } },
    },
    {
      name: 'authors',
      sdl: `${LINK} type Author @key(fields: "id") { id: ID! name: String friends: [Author!]! }`,
      resolvers: {
        Author: {
          __resolveReference: ({ id }: { id: string }) => ({ id }),
          name: ({ id }: { id: string }) => `name of ${id}`,
          friends: ({ id }: { id: string }) => [{ id: `friend of ${id}` }],
        },
      },
    },
  ];
};

test('an entity that stands in a hundred places is asked about once', async () => {
  await using gateway = await madeUpGateway(library());
  const { data } = await gateway.execute({ query: '{ books { author { name } } }' });
  expect((data as { books: { author: { name: string } }[] }).books.map(({ author }) => author.name)).toEqual(
    Array.from({ length: 100 }, (_, index) => `name of a${index % 3}`),
  );
  expect(gateway.representations).toEqual([3]);
});

test('fetches that ask the same about the same in one request are one', async () => {
  await using gateway = await madeUpGateway(library());
  const { data } = await gateway.execute({ query: '{ books { author { friends { name } } } again { author { friends { name } } } }' });
  const shown = data as Record<'books' | 'again', { author: { friends: { name: string }[] } }[]>;
  expect(shown.again).toEqual(shown.books.slice(0, 50));
  expect(shown.books[1]).toEqual({ author: { friends: [{ name: 'name of friend of a1' }] } });
  expect(gateway.representations).toEqual([3]);
});

test('the next request asks again', async () => {
  await using gateway = await madeUpGateway(library());
  for (const _ of [1, 2]) await gateway.execute({ query: '{ books { author { name } } }' });
  expect(gateway.representations).toEqual([3, 3]);
});
