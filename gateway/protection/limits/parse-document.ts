import { GraphQLError, parse, type DocumentNode } from 'graphql';
import type { DocumentLimits } from './document-limits.ts';
import { limitError } from './limit-error.ts';

const TOO_MANY_TOKENS = /Document contains more that \d+ tokens/;

/**
 * Parses a client's document, at most `limits.tokens` tokens of it. Throws `GraphQLError`: GRAPHQL_PARSE_FAILED with the place of the syntax
 * error, QUERY_TOO_LARGE, or QUERY_TOO_DEEP for what nests too deep even to be parsed.
 */
export const parseDocument = (text: string, limits: DocumentLimits): DocumentNode => {
  if (text.length > limits.characters) {
    throw limitError('QUERY_TOO_LARGE', `The document is longer than ${limits.characters} characters. Split it into several requests.`);
  }
  try {
    return parse(text, { maxTokens: limits.tokens });
  } catch (error) {
    if (error instanceof RangeError) throw limitError('QUERY_TOO_DEEP', `The document nests deeper than ${limits.depth} levels.`);
    if (!(error instanceof GraphQLError)) throw error;
    if (TOO_MANY_TOKENS.test(error.message)) {
      throw limitError('QUERY_TOO_LARGE', `The document has more than ${limits.tokens} tokens. Split it into several requests.`);
    }
    const { message, source, positions } = error;
    throw new GraphQLError(message, { source, positions, extensions: { code: 'GRAPHQL_PARSE_FAILED' } });
  }
};
