import type { DocumentNode, GraphQLError } from 'graphql';
import type { DocumentLimits } from './document-limits.ts';
import { sizeOf, type DocumentSize } from './document-size.ts';
import { limitError, tooManyVariables } from './limit-error.ts';
import { repetitionOf } from './repetition.ts';

/** As in MaxIntrospectionDepthRule of graphql-js: tools need one list of types within another. */
const INTROSPECTION_DEPTH = 2;

/**
 * Every limit that a parsed document exceeds, before validation, whose own work some documents make quadratic. Takes time linear in the
 * document's text and, once its expanded size is known to be allowed, in that size.
 */
export const checkDocument = (document: DocumentNode, limits: DocumentLimits): readonly GraphQLError[] => {
  const size = sizeOf(document);
  const errors = [...sizeErrors(size, limits)];
  return errors.length > 0 ? errors : [...repetitionErrors(size, limits)];
};

function* sizeErrors(size: DocumentSize, limits: DocumentLimits): Generator<GraphQLError> {
  const { operations, circle } = size;
  if (circle) {
    yield limitError('GRAPHQL_VALIDATION_FAILED', `The fragment "${circle.name.value}" spreads itself, directly or through others.`, circle);
  }
  if (size.introspects && !limits.introspection) {
    yield limitError('INTROSPECTION_DISABLED', 'This graph does not tell its schema: __schema and __type are disabled. Ask its owners for the schema.');
  }
  if (operations.length > limits.operations) {
    yield limitError('QUERY_TOO_LARGE', `The document has more than ${limits.operations} operations. Send only the one to run.`);
  }
  const deep = operations.find(({ depth }) => depth > limits.depth);
  if (deep) yield limitError('QUERY_TOO_DEEP', `The operation nests deeper than ${limits.depth} fields.`, deep.definition);
  if (size.valueDepth > limits.depth) {
    yield limitError('QUERY_TOO_DEEP', `A value or type nests deeper than ${limits.depth} lists and objects.`);
  }
  const wide = operations.find(({ width }) => width > limits.rootFields);
  if (wide) {
    yield limitError('TOO_MANY_ROOT_FIELDS', `The operation has more than ${limits.rootFields} root fields. Split it into several requests.`, wide.definition);
  }
  if (size.aliases > limits.aliases) {
    yield limitError('TOO_MANY_ALIASES', `The document has more than ${limits.aliases} aliases, counting a fragment wherever it is spread.`);
  }
  const declaring = operations.find(({ definition }) => (definition.variableDefinitions?.length ?? 0) > limits.variables);
  if (declaring) yield tooManyVariables(limits);
  if (size.directives > limits.directives) {
    yield limitError('TOO_MANY_DIRECTIVES', `The document has more than ${limits.directives} directives.`);
  }
  if (size.mostDirectives > limits.directivesInOnePlace) {
    yield limitError('TOO_MANY_DIRECTIVES', `More than ${limits.directivesInOnePlace} directives stand in one place.`);
  }
  if (size.selections > limits.selections) {
    yield limitError('QUERY_TOO_LARGE', `The document has more than ${limits.selections} selections, counting a fragment wherever it is spread.`);
  }
}

function* repetitionErrors(size: DocumentSize, limits: DocumentLimits): Generator<GraphQLError> {
  const { deepest, introspectionDepth, overlaps } = repetitionOf(size, limits.overlaps);
  if (deepest.times > limits.recursion) {
    yield limitError('QUERY_TOO_RECURSIVE', `The field "${deepest.name}" stands more than ${limits.recursion} times within itself.`);
  }
  if (introspectionDepth > INTROSPECTION_DEPTH) {
    yield limitError('INTROSPECTION_TOO_DEEP', `Introspection nests more than ${INTROSPECTION_DEPTH} lists of fields or types.`);
  }
  if (overlaps > limits.overlaps) {
    yield limitError('QUERY_TOO_REPETITIVE', `The document selects the same fields so often that merging them takes more than ${limits.overlaps} comparisons. Select each once.`);
  }
}
