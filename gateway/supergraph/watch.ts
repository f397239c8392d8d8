import type { Logger } from 'pino';
import { isUrl, publicUrl } from './fetch-text.ts';
import { fileReader, urlReader } from './input-readers.ts';
import { assemble, type Inputs, type LoadedSupergraph } from './inputs.ts';
import type { Environment } from './supergraph-yaml.ts';

const LONGEST_BACKOFF_MS = 5 * 60_000;

export interface WatchOptions {
  /** A file or an http(s) URL, as for `loadSupergraph`. */
  readonly from: string;
  /** The supergraph that is being served. */
  readonly current: LoadedSupergraph;
  /** Milliseconds from one look to the next; 0: only when `check` is called. */
  readonly pollMs: number;
  readonly env: Environment;
  /** Takes the new supergraph into service. When it throws, the supergraph is refused and the old one stays. */
  readonly onChange: (supergraph: LoadedSupergraph) => Promise<void> | void;
  readonly log: Logger;
  /** Told once for every supergraph that was taken or refused. */
  readonly onOutcome?: (outcome: 'ok' | 'refused') => void;
  /** Milliseconds a URL may take to answer. Default 10 s. */
  readonly timeoutMs?: number;
}

export interface SupergraphWatch {
  /** Looks now, and tries again what was refused. Resolves when a change, if there is one, was taken or refused. Never rejects. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Follows a supergraph: every change that composes and that `onChange` accepts is taken, one after the other. What cannot be read, does not
 * parse, does not compose or is not accepted is refused with one error in the log, however often it is seen. A URL that fails is asked more
 * and more rarely, at least every five minutes.
 */
export const watchSupergraph = (options: WatchOptions): SupergraphWatch => {
  const { from, pollMs, env, onChange, log, onOutcome = () => {} } = options;
  const remote = isUrl(from);
  const label = remote ? publicUrl(from) : from;
  const reader = remote ? urlReader(from, options.timeoutMs) : fileReader(from, env, options.current.version);
  const closing = new AbortController();
  let { version, supergraphSdl } = options.current;
  let refused: string | null = null;
  let failures = 0;

  const refuse = (identity: string, error: unknown) => {
    if (refused === identity) return;
    refused = identity;
    log.error({ supergraph: label, err: error }, 'supergraph refused; the old one stays');
    onOutcome('refused');
  };

  const take = async (inputs: Inputs): Promise<void> => {
    try {
      const supergraph = await assemble(inputs);
      if (supergraph.supergraphSdl !== supergraphSdl) {
        for (const hint of supergraph.hints) log.warn({ hint }, 'composition hint');
        await onChange(supergraph);
        log.info({ supergraph: label, version: inputs.version }, 'supergraph reloaded');
        onOutcome('ok');
      }
      ({ version } = inputs);
      ({ supergraphSdl } = supergraph);
      refused = null;
    } catch (error) {
      refuse(inputs.version, error);
    }
  };

  const look = async (force: boolean): Promise<void> => {
    if (closing.signal.aborted) return;
    try {
      const inputs = await reader.read(force, closing.signal);
      if (force || failures > 0) refused = null;
      failures = 0;
      if (inputs?.version === version) refused = null;
      else if (inputs && inputs.version !== refused) await take(inputs);
    } catch (error) {
      if (closing.signal.aborted) return;
      failures += 1;
      refuse(String(error), error);
    }
  };

  let timer: NodeJS.Timeout | undefined;
  let looking = Promise.resolve();
  const queue = (force: boolean) => (looking = looking.then(() => look(force)));
  const schedule = () => {
    if (pollMs === 0 || closing.signal.aborted) return;
    const wait = remote ? Math.max(pollMs, Math.min(pollMs * 2 ** failures, LONGEST_BACKOFF_MS)) : pollMs;
    timer = setTimeout(() => void queue(false).then(schedule), wait).unref();
  };
  schedule();

  return {
    check: () => queue(true),
    close: async () => {
      closing.abort();
      clearTimeout(timer);
      await looking;
    },
  };
};
