import { SupergraphError } from './supergraph-error.ts';

const TIMEOUT_MS = 10_000;
const MAX_BYTES = 20 * 1024 * 1024;

export interface FetchTextOptions {
  /** The `ETag` of the text that is known already. */
  readonly etag?: string | null;
  readonly signal?: AbortSignal | undefined;
  /** Default 10 s, for the whole body. */
  readonly timeoutMs?: number | undefined;
}

export interface FetchedText {
  readonly text: string;
  readonly etag: string | null;
}

export const isUrl = (from: string): boolean => /^https?:\/\//i.test(from);

/** A URL as it may be logged: without user, password and query, any of which may be a secret. */
export const publicUrl = (url: string): string => {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
};

/**
 * The text at an http(s) URL; null when it is still the one with `etag`. A user and password in the URL are sent as Basic credentials.
 * Throws `SupergraphError` when it cannot be had: no answer in time, a status other than 200, or more than 20 MB.
 */
export const fetchText = async (url: string, options: FetchTextOptions = {}): Promise<FetchedText | null> => {
  const { etag, signal, timeoutMs = TIMEOUT_MS } = options;
  const deadline = AbortSignal.timeout(timeoutMs);
  try {
    const { target, headers } = withCredentials(url);
    if (etag) headers.set('if-none-match', etag);
    const response = await fetch(target, { headers, signal: signal ? AbortSignal.any([signal, deadline]) : deadline });
    if (response.status === 304 && etag) {
      await response.body?.cancel();
      return null;
    }
    if (response.status !== 200) {
      await response.body?.cancel();
      throw new Error(`HTTP ${response.status}`);
    }
    return { text: await readBounded(response), etag: response.headers.get('etag') };
  } catch (error) {
    const reason = deadline.aborted ? `no answer within ${timeoutMs} ms` : reasonOf(error);
    throw new SupergraphError(`The supergraph cannot be fetched: ${publicUrl(url)} (${reason})`, []);
  }
};

const withCredentials = (url: string): { target: URL; headers: Headers } => {
  const target = new URL(url);
  const headers = new Headers({ accept: 'application/graphql, text/plain, */*' });
  if (target.username !== '') {
    const credentials = `${decodeURIComponent(target.username)}:${decodeURIComponent(target.password)}`;
    headers.set('authorization', `Basic ${Buffer.from(credentials).toString('base64')}`);
    target.username = '';
    target.password = '';
  }
  return { target, headers };
};

const readBounded = async (response: Response): Promise<string> => {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MAX_BYTES) throw new Error(`more than ${MAX_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

const reasonOf = (error: unknown): string => {
  const { message, cause } = error as { message?: string; cause?: { code?: string; message?: string } };
  const detail = cause?.code ?? cause?.message;
  return `${message ?? String(error)}${detail ? `: ${detail}` : ''}`;
};
