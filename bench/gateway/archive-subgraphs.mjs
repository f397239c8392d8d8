import { isMain, sdlOf, serve } from './serve.mjs';

/*
 * A long list of a union, each member completed by other subgraphs: a score that requires two fields, a price that requires the score, people
 * who lead to people until there is nobody any more. Half of the thousand works stand there twice.
 */
const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires"])';
const WORKS = 1_000;
const PEOPLE = 60;

const person = (no) => ({ id: `p${no % PEOPLE}` });
const workAt = (index) => {
  const no = index % (WORKS / 2);
  if (no % 10 === 9) return { __typename: 'Note', text: `Note ${no}`, link: no % 20 === 9 ? null : `https://archive.example/${no}` };
  if (no % 5 === 4)
    return {
      __typename: 'Album',
      id: `a${no}`,
      title: `Album ${no}`,
      tracks: Array.from({ length: 3 }, (_, track) => (track === 1 ? null : { title: `Track ${track}`, by: person(no + track) })),
    };
  return {
    __typename: 'Film',
    id: `f${no}`,
    title: `Film ${no}`,
    year: 1950 + (no % 70),
    minutes: no % 7 === 0 ? null : 90 + (no % 60),
    cast: no % 3 === 0 ? null : [person(no), null, person(no * 7)],
  };
};
const works = Array.from({ length: WORKS }, (_, index) => workAt(index));
const byId = new Map(works.filter(({ id }) => id !== undefined).map((work) => [work.id, work]));

const subgraphs = {
  archive: {
    sdl: `${LINK} type Query { works(first: Int = ${WORKS}): [Work!]! } union Work = Film | Album | Note type Film @key(fields: "id") { id: ID! title: String! year: Int minutes: Int cast: [Person] } type Album @key(fields: "id") { id: ID! title: String! tracks: [Track] } type Track { title: String by: Person } type Note { text: String! link: String } type Person @key(fields: "id", resolvable: false) { id: ID! }`,
    resolvers: {
      Query: { works: (_, { first }) => works.slice(0, first) },
      Film: { __resolveReference: ({ id }) => byId.get(id) },
      Album: { __resolveReference: ({ id }) => byId.get(id) },
    },
  },
  people: {
    sdl: `${LINK} type Person @key(fields: "id") { id: ID! name: String! home: Place mentor: Person } type Place { town: String land: Land } type Land { code: String! }`,
    resolvers: {
      Person: {
        __resolveReference: ({ id }) => ({ id }),
        name: ({ id }) => `Person ${id}`,
        home: ({ id }) =>
          Number(id.slice(1)) % 3 === 0 ? null : { town: `Town of ${id}`, land: Number(id.slice(1)) % 2 === 0 ? null : { code: 'AT' } },
        mentor: ({ id }) => (Number(id.slice(1)) % 4 === 0 ? null : person(Number(id.slice(1)) + 1)),
      },
    },
  },
  scores: {
    sdl: `${LINK} type Film @key(fields: "id") { id: ID! year: Int @external minutes: Int @external score: Float @requires(fields: "year minutes") votes: Int } type Album @key(fields: "id") { id: ID! votes: Int }`,
    resolvers: {
      Film: {
        __resolveReference: (film) => film,
        score: ({ year, minutes }) => (minutes === null ? null : (year - 1900 + minutes) / 4),
        votes: ({ id }) => id.length * 11,
      },
      Album: { __resolveReference: (album) => album, votes: ({ id }) => id.length * 7 },
    },
  },
  shop: {
    sdl: `${LINK} type Film @key(fields: "id") { id: ID! score: Float @external price: Int @requires(fields: "score") } type Album @key(fields: "id") { id: ID! price: Int }`,
    resolvers: {
      Film: { __resolveReference: (film) => film, price: ({ score }) => (score === null ? null : Math.round(score * 10)) },
      Album: { __resolveReference: (album) => album, price: () => 999 },
    },
  },
};

export const typeDefs = sdlOf(subgraphs);

if (isMain(import.meta)) serve(subgraphs, Number(process.env.PORT));
