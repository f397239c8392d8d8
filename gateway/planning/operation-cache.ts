import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import {
  GraphQLError,
  Kind,
  validate,
  specifiedRules,
  type DocumentNode,
  type GraphQLFormattedError,
  type OperationDefinitionNode,
} from 'graphql';
import type { SchemaSet } from '../supergraph/schema-set.ts';
import { createPlannedOperation, type PlannedOperation, type PlanningServices } from './planned-operation.ts';

export interface OperationCacheOptions {
  /** What parsed and planned operations may take, roughly. Default 64 MB. */
  readonly maxBytes?: number | undefined;
}

/** A document that nobody may run, or an operation name that it does not have. */
export interface Refusal {
  readonly refusal: readonly GraphQLFormattedError[];
}

/** One document, parsed and validated once. `operations` are those that were asked for, by their name and by that which was asked for. */
interface DocumentEntry {
  readonly hash: string;
  readonly document: DocumentNode;
  readonly operations: Map<string | undefined, PlannedOperation>;
}

type Entry = DocumentEntry | Refusal;

const DEFAULT_BYTES = 64 * 1024 * 1024;
/** A parsed document takes about this much memory for each character of its text (measured on documents of 0.2 to 20 kB). */
const BYTES_PER_CHARACTER = 60;

export interface OperationCache {
  /** The operation of a client's document; parsing, checking and validating it the first time. */
  find(query: string, operationName: string | undefined): PlannedOperation | Refusal;
  /** The documents used last come first. */
  hottest(count: number): { readonly query: string; readonly operations: readonly PlannedOperation[] }[];
  /** Documents that are kept. */
  readonly size: number;
  /** What they take with their plans, roughly. */
  readonly bytes: number;
}

export const createOperationCache = (schemas: SchemaSet, services: PlanningServices, { maxBytes = DEFAULT_BYTES }: OperationCacheOptions = {}): OperationCache => {
  const entries = new LRUCache<string, Entry>({ maxSize: maxBytes, sizeCalculation: (entry, query) => sizeOf(entry, query) });

  const read = (query: string): Entry => {
    try {
      const document = services.parse(query);
      const errors = validate(schemas.schema, document, specifiedRules, { hideSuggestions: services.hideSuggestions });
      if (errors.length > 0) return { refusal: errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED')) };
      return { hash: createHash('sha256').update(query).digest('hex'), document, operations: new Map() };
    } catch (error) {
      const errors = Array.isArray(error) ? (error as unknown[]) : [error];
      if (!errors.every((each) => each instanceof GraphQLError)) throw error;
      return { refusal: errors.map((each) => each.toJSON()) };
    }
  };

  return {
    find: (query, operationName) => {
      let entry = entries.get(query);
      if (!entry) entries.set(query, (entry = read(query)));
      if ('refusal' in entry) return entry;
      const known = entry.operations.get(operationName);
      if (known) return known;
      const chosen = choose(entry.document, operationName);
      // Names that the document does not have are not kept: there is no end of them.
      if ('refusal' in chosen) return chosen;
      const { hash, document, operations } = entry;
      const grown = () => void entries.set(query, entry);
      const own = chosen.name?.value;
      const operation =
        operations.get(own) ?? createPlannedOperation({ hash, document, definition: chosen, schema: schemas.schema }, schemas, services, grown);
      operations.set(own, operation).set(operationName, operation);
      return operation;
    },
    hottest: (count) =>
      [...entries.entries()].slice(0, count).flatMap(([query, entry]) =>
        'refusal' in entry ? [] : [{ query, operations: operationsOf(entry) }],
      ),
    get size() {
      return entries.size;
    },
    get bytes() {
      return entries.calculatedSize;
    },
  };
};

const operationsOf = ({ operations }: DocumentEntry): PlannedOperation[] => [...new Set(operations.values())];

const sizeOf = (entry: Entry, query: string): number => {
  const plans = 'refusal' in entry ? 0 : operationsOf(entry).reduce((sum, operation) => sum + operation.bytes(), 0);
  return 1 + query.length * BYTES_PER_CHARACTER + plans;
};

/** https://spec.graphql.org/October2021/#GetOperation() */
const choose = (document: DocumentNode, name: string | undefined): OperationDefinitionNode | Refusal => {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const code = 'OPERATION_RESOLUTION_FAILURE';
  if (name !== undefined) {
    const named = operations.find((operation) => operation.name?.value === name);
    return named ?? { refusal: [{ message: `Unknown operation named "${name}".`, extensions: { code } }] };
  }
  if (operations.length === 1) return operations[0]!;
  const message = 'Send one operation, or several and the "operationName" of one.';
  return { refusal: [{ message, extensions: { code } }] };
};

const withCode = (error: GraphQLError, code: string): GraphQLFormattedError => {
  const formatted = error.toJSON();
  return { ...formatted, extensions: { code, ...formatted.extensions } };
};
