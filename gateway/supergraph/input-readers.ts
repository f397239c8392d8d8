import { stat } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { fetchText } from './fetch-text.ts';
import { composedInputs, readInputs, type FileInputs, type Inputs } from './inputs.ts';
import type { Environment } from './supergraph-yaml.ts';

/** For this long nothing may change before a file counts as written: editors and copies write in steps. */
const SETTLE_MS = 100;
const SETTLE_READS = 20;
/** Running subgraphs are asked for their schemas at most this often. */
const ASK_MS = 10_000;

/** Looks at where a supergraph comes from, again and again. */
export interface InputReader {
  /** The inputs; null when they are certainly those of the last read. `force` reads in any case. Throws `SupergraphError`. */
  read(force: boolean, signal: AbortSignal): Promise<Inputs | null>;
}

/**
 * Reads files when one of them has another inode, size or time, so that replacing by rename counts like writing. What changes while it is
 * being read is left for the next time.
 */
export const fileReader = (file: string, env: Environment, version: string): InputReader => {
  let files: readonly string[] = [file];
  let stamp = '';
  let known = version;
  let asksSubgraphs = false;
  let readAt = 0;

  const settled = async (signal: AbortSignal): Promise<FileInputs | null> => {
    let last = await observe(file, env);
    for (let reads = 1; reads < SETTLE_READS && last.version !== known; reads += 1) {
      await delay(SETTLE_MS, undefined, { signal, ref: false });
      const next = await observe(file, env);
      if (next.identity === last.identity) break;
      last = next;
      if (reads === SETTLE_READS - 1) return null;
    }
    if ('error' in last) throw last.error;
    return last.inputs;
  };

  return {
    read: async (force, signal) => {
      const now = await stampOf(files);
      const due = asksSubgraphs && Date.now() - readAt >= ASK_MS;
      if (!force && !due && now === stamp) return null;
      // Whatever goes wrong is looked at again next time: a file that is missing now has no stamp to change.
      stamp = '';
      const inputs = await settled(signal);
      if (!inputs) return null;
      ({ files, asksSubgraphs, version: known } = inputs);
      stamp = now;
      readAt = Date.now();
      return inputs;
    },
  };
};

interface Observed {
  readonly version: string | null;
  /** Equal when neither what was read nor the files have changed: two empty files, each about to be written, are not equal. */
  readonly identity: string;
}
type Observation = Observed & ({ readonly inputs: FileInputs } | { readonly error: unknown });

const observe = async (file: string, env: Environment): Promise<Observation> => {
  try {
    const inputs = await readInputs(file, env);
    return { version: inputs.version, identity: `${inputs.version} ${await stampOf(inputs.files)}`, inputs };
  } catch (error) {
    return { version: null, identity: `${String(error)} ${await stampOf([file])}`, error };
  }
};

const stampOf = async (files: readonly string[]): Promise<string> =>
  (
    await Promise.all(
      files.map(async (file) => {
        const found = await stat(file, { bigint: true }).catch(() => null);
        return found ? `${found.ino}:${found.size}:${found.mtimeNs}:${found.ctimeNs}` : 'missing';
      }),
    )
  ).join(' ');

/** Asks a URL, with the `ETag` of the last answer so that an unchanged supergraph is not sent again. */
export const urlReader = (url: string, timeoutMs?: number): InputReader => {
  let etag: string | null = null;
  return {
    read: async (force, signal) => {
      const fetched = await fetchText(url, { etag: force ? null : etag, signal, timeoutMs });
      if (!fetched) return null;
      etag = fetched.etag;
      return composedInputs(fetched.text);
    },
  };
};
