const times = (count: number, part: (index: number) => string): string => Array.from({ length: count }, (_, index) => part(index)).join(' ');
const nested = (depth: number, open: string, inner: string, close: string): string => open.repeat(depth) + inner + close.repeat(depth);
const tree = (depth: number): string => (depth === 0 ? 'id' : `node { ${tree(depth - 1)} } node { ${tree(depth - 1)} }`);

export interface HostileDocument {
  readonly text: string;
  /** The code it is to be refused with. */
  readonly code: string;
}

/** For the schema that `hostileSchema` is. Each attacks another part of parsing, checking, validation or execution. */
export const hostileDocuments: Readonly<Record<string, HostileDocument>> = {
  'fields nested 1,600 deep': { code: 'QUERY_TOO_DEEP', text: `{ ${nested(1600, 'node{', 'id', '}')} }` },
  'fields nested 21 deep through fragments': {
    code: 'QUERY_TOO_DEEP',
    text: `{ ...F0 } ${times(20, (i) => `fragment F${i} on Query { n${i}: node { ...F${i + 1} } }`)} fragment F20 on Query { id }`,
  },
  'lists nested 2,400 deep': { code: 'QUERY_TOO_DEEP', text: `{ node(list: ${nested(2400, '[', '1', ']')}) { id } }` },
  'input objects nested 1,200 deep': { code: 'QUERY_TOO_DEEP', text: `{ node(input: ${nested(1200, '{in:', '{}', '}')}) { id } }` },
  'a type wrapped 2,400 times': { code: 'QUERY_TOO_DEEP', text: `query ($v: ${nested(2400, '[', 'Int', ']')}) { id }` },
  '1,000 aliases': { code: 'TOO_MANY_ALIASES', text: `{ node { ${times(1000, (i) => `a${i}: id`)} } }` },
  '101 aliases through fragments': { code: 'TOO_MANY_ALIASES', text: `{ node { ${times(11, () => '... F')} } } fragment F on Query { ${times(10, (i) => `a${i}: id`)} }` },
  '1,000 root fields': { code: 'TOO_MANY_ROOT_FIELDS', text: `{ ${times(1000, () => 'id')} }` },
  '21 root fields through fragments': { code: 'TOO_MANY_ROOT_FIELDS', text: `{ ${times(3, () => '...F')} } fragment F on Query { ${times(7, () => 'id')} }` },
  '900 directives': { code: 'TOO_MANY_DIRECTIVES', text: `{ node { id ${times(900, () => '@skip')} } }` },
  'six directives in one place': { code: 'TOO_MANY_DIRECTIVES', text: `{ id ${times(6, () => '@include(if: true)')} }` },
  'a field six times within itself': { code: 'QUERY_TOO_RECURSIVE', text: `{ ${nested(6, 'node{', 'id', '}')} }` },
  'a field six times within itself under aliases, types and fragments': {
    code: 'QUERY_TOO_RECURSIVE',
    text: `{ a: node { ... on Query { b: node { ...F } } } } fragment F on Query { c: node { ... { d: node { e: node { f: node { id } } } } } }`,
  },
  'a fragment bomb of 2^30 fields': {
    code: 'QUERY_TOO_LARGE',
    text: `{ ...F0 } ${times(30, (i) => `fragment F${i} on Query { ...F${i + 1} ... { ...F${i + 1} } }`)} fragment F30 on Query { id }`,
  },
  'a fragment bomb that nothing spreads': {
    code: 'QUERY_TOO_LARGE',
    text: `{ id } ${times(600, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F600 on Query { id }`,
  },
  'fragments in a circle': { code: 'GRAPHQL_VALIDATION_FAILED', text: '{ ...A } fragment A on Query { node { ...B } ...B } fragment B on Query { node { ...A } ...A }' },
  'one field 1,900 times': { code: 'QUERY_TOO_REPETITIVE', text: `{ node { ${times(1900, () => 'id')} } }` },
  'one selection set 900 times': { code: 'QUERY_TOO_REPETITIVE', text: `{ node { ${times(900, () => 'node { id }')} } }` },
  'a tree of equal selections': { code: 'QUERY_TOO_REPETITIVE', text: `{ node { ${tree(4)} ${times(500, () => 'node { id }')} } }` },
  'one set under 400 type conditions': { code: 'QUERY_TOO_REPETITIVE', text: `{ entity { ${times(400, (i) => `... on T${i % 60} { link { id } }`)} } }` },
  '400 fragments in one place': {
    code: 'QUERY_TOO_REPETITIVE',
    text: `{ node { ${times(400, (i) => `...F${i}`)} } } ${times(400, (i) => `fragment F${i} on Query { id }`)}`,
  },
  '400 operations': { code: 'QUERY_TOO_LARGE', text: `${times(400, (i) => `query Q${i} { ...F }`)} fragment F on Query { id }` },
  '1,240 variables': { code: 'TOO_MANY_VARIABLES', text: `query (${times(1240, (i) => `$v${i}: ID`)}) { id }` },
  '10,000 variables': { code: 'QUERY_TOO_LARGE', text: `query (${times(10_000, (i) => `$v${i}:ID`)}) { id }` },
  '1 MB of fields': { code: 'QUERY_TOO_LARGE', text: `{ ${'id '.repeat(350_000)} }` },
  '1 MB in one string': { code: 'QUERY_TOO_LARGE', text: `{ text(of: "${'x'.repeat(1_000_000)}") }` },
  '1 MB of comments': { code: 'QUERY_TOO_LARGE', text: `{ id }${'\n#'.repeat(500_000)}` },
  '1 MB of lines in a block string': { code: 'QUERY_TOO_LARGE', text: `{ text(of: """${'\n'.repeat(1_000_000)}""") }` },
  '128 KB of tokens': { code: 'QUERY_TOO_LARGE', text: `{ ${'id '.repeat(43_000)} }` },
  'introspection of fields of types of fields': {
    code: 'INTROSPECTION_TOO_DEEP',
    text: '{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }',
  },
  'introspection lists through fragments': {
    code: 'INTROSPECTION_TOO_DEEP',
    text: '{ __type(name: "Query") { ...A } } fragment A on __Type { interfaces { ...B } } fragment B on __Type { possibleTypes { fields { name } } }',
  },
};

/** Documents that come close to several limits and pass: what follows must bear them. */
export const heavyDocuments: Readonly<Record<string, string>> = {
  '1,900 unknown fields': `{ node { ${times(1900, (i) => `z${i}`)} } }`,
  '100 equal selection sets': `{ node { ${times(100, () => 'node { id }')} } }`,
  '98 equal sets under type conditions': `{ entity { ${times(98, (i) => `... on T${i % 60} { link { id } }`)} } }`,
  '98 equal sets on an interface': `{ entity { ${times(98, () => '... on Entity { link { id } }')} } }`,
  '100 fragments in one place': `{ node { ${times(100, (i) => `...F${i}`)} } } ${times(100, (i) => `fragment F${i} on Query { id }`)}`,
  '1,300 selections through fragments': `{ ...F0 } ${times(8, (i) => `fragment F${i} on Query { n${2 * i} { ...F${i + 1} } n${2 * i + 1} { ...F${i + 1} } }`)} fragment F8 on Query { id }`,
  '1,300 selections under type conditions': `{ entity { ...A } } fragment A on Entity { ${times(20, (i) => `... on T${i} { own${i} { link { ...B } } }`)} } fragment B on Entity { ${times(20, (i) => `... on T${i} { own${i} { id } }`)} }`,
  '20 operations of 20 fragments': `${times(20, (i) => `query Q${i} { ...F0 }`)} ${times(19, (i) => `fragment F${i} on Query { ida ...F${i + 1} }`)} fragment F19 on Query { id }`,
  'an argument of 4,900 numbers': `{ node(list: [${'1 '.repeat(4900)}]) { id } }`,
  '500 variables that nothing uses': `query (${times(500, (i) => `$v${i}: ID`)}) { id }`,
  '48 equal fields with 90 numbers each': `{ node { ${times(48, () => `node(list: [${'1 '.repeat(90)}]) { id }`)} } }`,
};

/** Recursive in every way, with an interface of 60 types. */
export const hostileSchema = `
  type Query { id: ID ida: ID node(list: [Int], input: In): Query text(of: String): String entity: Entity ${times(22, (i) => `n${i}: Query`)} }
  input In { in: In list: [In] text: String }
  interface Entity { id: ID link: Entity }
  ${times(60, (i) => `type T${i} implements Entity { id: ID link: Entity own${i}: T${i} }`)}
`;
