import type { DocumentNode } from 'graphql';
import { checkDocument } from './check-document.ts';
import type { DocumentLimits } from './document-limits.ts';
import { parseDocument } from './parse-document.ts';

/** Parses and checks a client's document. Throws one GraphQL error, or an array of all the limits that it exceeds. */
export const parseWithinLimits = (text: string, limits: DocumentLimits): DocumentNode => {
  const document = parseDocument(text, limits);
  const errors = checkDocument(document, limits);
  if (errors.length > 0) throw errors;
  return document;
};
