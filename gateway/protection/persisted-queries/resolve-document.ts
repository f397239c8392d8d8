import { LRUCache } from 'lru-cache';
import type { Logger } from '../../../platform/log/log.ts';
import type { Answer } from '../../execution/outcome.ts';
import { refuse } from '../../execution/respond.ts';
import type { GraphQLRequest } from '../../transports/engine.ts';
import { sha256, type AutomaticQueries } from './automatic.ts';
import type { Manifest } from './manifest.ts';

/**
 * What happens to documents that are not in the manifest: nothing, a line in the log, or refusal. With `ids`, listed ones have to be asked
 * for by id too.
 */
export type SafelistMode = 'off' | 'log' | 'enforce' | 'ids';

export interface DocumentResolverOptions {
  /** Null: automatic persisted queries are off. They do not widen a safelist: what is registered has to be in it. */
  readonly automatic: AutomaticQueries | null;
  /** Null: there is none, and no safelist. */
  readonly manifest: Manifest | null;
  readonly safelist: SafelistMode;
  readonly log: Logger;
}

export interface ResolvedDocument {
  readonly query: string;
  /** To be called when the document has passed all checks: keeps it for requests by its hash alone. Null: nothing to keep. */
  readonly register: (() => void) | null;
}

type Resolved = ResolvedDocument | Answer;

/** Finds the document of a request, sent as text or by hash. The refusals are the ones that Apollo's clients and router know. */
export const createDocumentResolver = (options: DocumentResolverOptions): ((request: GraphQLRequest) => Resolved | Promise<Resolved>) => {
  const { automatic, manifest, safelist, log } = options;
  const noted = new LRUCache<string, true>({ max: 1_000 });

  const admit = (query: string, idIsListed: boolean, { operationName }: GraphQLRequest): string | Answer => {
    if (safelist === 'off' || manifest === null) return query;
    if (safelist === 'ids' && !idIsListed) return idRequired;
    const listed = manifest.byBody(query);
    if (safelist !== 'log') return listed ?? notInSafelist;
    if (listed === undefined) note(sha256(query), operationName);
    return query;
  };

  const note = (hash: string, operationName: string | undefined) => {
    if (noted.has(hash)) return;
    noted.set(hash, true);
    log.warn({ hash, operationName }, 'an operation that is not in the safelist');
  };

  const byText = (query: string, hash: string | undefined, request: GraphQLRequest): Resolved => {
    const listed = hash === undefined ? undefined : manifest?.byId(hash);
    if (listed !== undefined && manifest?.byBody(query) !== listed) return mismatch;
    if (hash !== undefined && listed === undefined && sha256(query) !== hash) return mismatch;
    const admitted = admit(query, listed !== undefined, request);
    if (typeof admitted !== 'string') return admitted;
    const keep = automatic !== null && hash !== undefined && listed === undefined;
    return { query: admitted, register: keep ? () => automatic.register(hash, query) : null };
  };

  const byHash = (hash: string, request: GraphQLRequest): Resolved | Promise<Resolved> => {
    const listed = manifest?.byId(hash);
    if (listed !== undefined) return { query: listed, register: null };
    if (manifest && (safelist === 'enforce' || safelist === 'ids')) return notInList;
    if (!automatic) return manifest ? notInList : notSupported;
    const found = SHA256.test(hash) ? automatic.find(hash) : undefined;
    const answer = (query: string | undefined): Resolved => {
      if (query === undefined) return notFound;
      const admitted = admit(query, false, request);
      return typeof admitted === 'string' ? { query: admitted, register: null } : admitted;
    };
    return found instanceof Promise ? found.then(answer) : answer(found);
  };

  return (request) => {
    const { query, extensions } = request;
    const persisted = extensions?.['persistedQuery'];
    if (persisted == null) return query ? byText(query, undefined, request) : empty;
    const { version, sha256Hash } = persisted as { version?: unknown; sha256Hash?: unknown };
    if (version !== 1) return unsupportedVersion;
    if (typeof sha256Hash !== 'string' || sha256Hash === '') return malformed;
    return query ? byText(query, sha256Hash, request) : byHash(sha256Hash, request);
  };
};

const SHA256 = /^[0-9a-f]{64}$/;

const refusal = (code: string, message: string): Answer => refuse([{ message, extensions: { code } }]);

/** Message, code, status and header as from Apollo Server: clients send the whole document next, and no cache may keep this. */
const again = (code: string, message: string): Answer =>
  refuse([{ message, extensions: { code } }], 200, { 'cache-control': 'private, no-cache, must-revalidate' });

const notFound = again('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound');
const notSupported = again('PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported');
const unsupportedVersion = refusal('BAD_REQUEST', 'Unsupported persisted query version');
const malformed = refusal('BAD_REQUEST', 'extensions.persistedQuery needs the text "sha256Hash".');
const mismatch = refusal('BAD_REQUEST', 'provided sha does not match query');
const empty = refusal('BAD_REQUEST', 'GraphQL operations must contain a non-empty `query` or a `persistedQuery` extension.');
const notInList = refusal('PERSISTED_QUERY_NOT_IN_LIST', 'This operation is not in the list of persisted queries.');
const notInSafelist = refusal('QUERY_NOT_IN_SAFELIST', 'This operation is not in the safelist. Publish it with your app’s manifest.');
const idRequired = refusal('PERSISTED_QUERY_ID_REQUIRED', 'Send the id of a persisted query instead of its text.');
