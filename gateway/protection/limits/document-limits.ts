/**
 * What a document may contain. All of a document counts, also operations that are not the one to run and fragments that nothing spreads,
 * because parsing and validation go over all of it. Counts marked "expanded" count a fragment once for each place where it is spread.
 */
export interface DocumentLimits {
  /** UTF-16 units of the text. Bounds what tokens do not: comments, white space and long strings. */
  readonly characters: number;
  readonly tokens: number;
  readonly operations: number;
  /** Fields, `__typename` included, at the root of one operation; expanded. */
  readonly rootFields: number;
  /** Fields within fields, expanded; and lists and objects within each other in one value or type. */
  readonly depth: number;
  /** Aliases in the whole document; expanded. */
  readonly aliases: number;
  /** Declared by one operation, or sent with it. */
  readonly variables: number;
  readonly directives: number;
  /** Directives on one field, fragment, operation or variable. */
  readonly directivesInOnePlace: number;
  /** Fields, spreads and inline fragments in the whole document; expanded. */
  readonly selections: number;
  /** How often a field of the same name may stand above and within itself on one path. Introspection has a limit of its own. */
  readonly recursion: number;
  /** Pairs of selections with one path in the response, which validation compares to see whether they merge; expanded. */
  readonly overlaps: number;
  /** Whether `__schema` and `__type` may be asked for. */
  readonly introspection: boolean;
}

/**
 * Measured with hostile documents (`check-document.test.ts` prints them): what passes is checked and validated in less than 50 ms. `selections`
 * is what bounds @apollo/query-planner, which takes up to 0.1 ms for each under type conditions: less than 200 ms for the worst found.
 */
export const defaultDocumentLimits: DocumentLimits = {
  characters: 131_072,
  tokens: 5_000,
  operations: 20,
  rootFields: 20,
  depth: 20,
  aliases: 100,
  variables: 500,
  directives: 50,
  directivesInOnePlace: 5,
  selections: 2_000,
  recursion: 5,
  overlaps: 10_000,
  introspection: true,
};
