import { isMain, sdlOf, serve } from './serve.mjs';

/*
 * The field's usual heavy query in clothes of our own: people, what they said about goods, what others said about those, and so on, with
 * one @requires and one @provides. The same few entities stand in many places.
 */
const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@provides"])';
const text = (words) => 'The quick brown fox jumps over the lazy dog, again and again and again. '.repeat(words);

const members = Array.from({ length: 6 }, (_, index) => ({
  id: `m${index}`,
  name: `Member ${index}`,
  nick: `nick${index}`,
  since: 2_000 + index,
}));
const goods = Array.from({ length: 9 }, (_, index) => ({
  code: `g${index}`,
  title: `Good ${index}`,
  cents: [899, 1_299, 15, 499, 6_999, 3_999, 100_000, 9_999, 250][index],
  grams: 100 * (index + 1),
}));
const opinions = Array.from({ length: 11 }, (_, index) => ({
  id: `o${index}`,
  text: text(2 + (index % 3)),
  good: { code: `g${Math.floor(index / 3)}` },
}));

const subgraphs = {
  members: {
    sdl: `${LINK} type Query { me: Member member(id: ID!): Member members: [Member] } type Member @key(fields: "id") { id: ID! name: String nick: String @shareable since: Int }`,
    resolvers: {
      Query: { me: () => members[0], member: (_, { id }) => members.find((member) => member.id === id), members: () => members },
      Member: { __resolveReference: ({ id }) => members.find((member) => member.id === id) },
    },
  },
  goods: {
    sdl: `${LINK} type Query { bestGoods(first: Int = 5): [Good] } type Good @key(fields: "code") { code: String! title: String cents: Int grams: Int }`,
    resolvers: {
      Query: { bestGoods: (_, { first }) => goods.slice(0, first) },
      Good: { __resolveReference: ({ code }) => goods.find((good) => good.code === code) },
    },
  },
  stock: {
    sdl: `${LINK} type Good @key(fields: "code") { code: String! grams: Int @external cents: Int @external inStock: Boolean postage: Int @requires(fields: "cents grams") }`,
    resolvers: {
      Good: {
        __resolveReference: (good) => good,
        inStock: ({ code }) => Number(code.slice(1)) % 2 === 0,
        postage: ({ cents, grams }) => (cents > 1_000 ? 0 : grams / 2),
      },
    },
  },
  opinions: {
    sdl: `${LINK} type Query { opinion(id: ID!): Opinion } type Opinion @key(fields: "id") { id: ID! text: String by: Member @provides(fields: "nick") good: Good } type Member @key(fields: "id") { id: ID! nick: String @external opinions: [Opinion] } type Good @key(fields: "code") { code: String! opinions: [Opinion] }`,
    resolvers: {
      Query: { opinion: (_, { id }) => opinions.find((opinion) => opinion.id === id) },
      Opinion: { __resolveReference: ({ id }) => opinions.find((opinion) => opinion.id === id), by: () => ({ id: 'm0', nick: 'nick0' }) },
      Member: { __resolveReference: ({ id }) => ({ id, nick: 'nick' }), opinions: () => opinions.slice(0, 2) },
      Good: { __resolveReference: (good) => good, opinions: ({ code }) => opinions.filter(({ good }) => good.code === code) },
    },
  },
};

export const typeDefs = sdlOf(subgraphs);

if (isMain(import.meta)) serve(subgraphs, Number(process.env.PORT));
