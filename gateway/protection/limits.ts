import {
  GraphQLError,
  Kind,
  parse,
  type ASTNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  type ValidationRule,
} from 'graphql';

export const MAX_TOKENS = 5_000;
export const MAX_DEPTH = 20;

const TOO_MANY_TOKENS = /Document contains more that \d+ tokens/;

/** Parses a client's document. Throws GraphQL errors with the codes `GRAPHQL_PARSE_FAILED` and `QUERY_TOO_LARGE`. */
export const parseWithinLimits = (query: string): DocumentNode => {
  try {
    return parse(query, { maxTokens: MAX_TOKENS });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw isTooLarge(error.message) ? tooLarge() : coded(error, 'GRAPHQL_PARSE_FAILED');
  }
};

export const isTooLarge = (message: string): boolean => TOO_MANY_TOKENS.test(message);

export const tooLarge = () =>
  new GraphQLError(`The document has more than ${MAX_TOKENS} tokens. Split it into several requests.`, {
    extensions: { code: 'QUERY_TOO_LARGE' },
  });

const coded = ({ message, source, positions }: GraphQLError, code: string) =>
  new GraphQLError(message, { source, positions, extensions: { code } });

/** Refuses an operation whose fields nest deeper than `MAX_DEPTH`, through fragments too. */
export const depthLimit: ValidationRule = (context) => {
  const depths = new Map<string, number>();

  const fragmentDepth = (name: string): number => {
    const known = depths.get(name);
    if (known !== undefined) return known;
    depths.set(name, 0); // a circle counts once; another rule refuses it
    const fragment: FragmentDefinitionNode | null | undefined = context.getFragment(name);
    const depth = fragment ? depthOf(fragment.selectionSet) : 0;
    depths.set(name, depth);
    return depth;
  };

  const depthOf = (set: SelectionSetNode | undefined): number =>
    Math.max(
      0,
      ...(set?.selections ?? []).map((selection) => {
        if (selection.kind === Kind.FIELD) return 1 + depthOf(selection.selectionSet);
        return selection.kind === Kind.INLINE_FRAGMENT ? depthOf(selection.selectionSet) : fragmentDepth(selection.name.value);
      }),
    );

  return {
    OperationDefinition(node) {
      if (depthOf(node.selectionSet) > MAX_DEPTH) context.reportError(tooDeep(node));
    },
  };
};

const tooDeep = (node: ASTNode) =>
  new GraphQLError(`The operation nests deeper than ${MAX_DEPTH} fields.`, { nodes: node, extensions: { code: 'QUERY_TOO_DEEP' } });
