import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { SubgraphSdl, Supergraph } from './compose.ts';
import { routingUrls } from './routing-urls.ts';
import { SupergraphError } from './supergraph-error.ts';
import { parseSupergraphYaml, type Environment, type SubgraphEntry } from './supergraph-yaml.ts';

const INTROSPECTION_MS = 10_000;

/** The texts that a supergraph is made of, before anybody looked whether they fit together. */
export interface Inputs {
  /** SHA-256 of all texts and addresses: equal inputs make equal supergraphs. */
  readonly version: string;
  readonly parts: { readonly supergraphSdl: string } | { readonly subgraphs: readonly SubgraphSdl[] };
}

/** A supergraph file, with the files it names. */
export interface FileInputs extends Inputs {
  /** Every file that was read. */
  readonly files: readonly string[];
  /** Whether schemas were asked of running subgraphs, which no file tells the change of. */
  readonly asksSubgraphs: boolean;
}

/** Reads a supergraph (`.graphql`) or Rover's YAML and the schemas it names. Throws `SupergraphError` with all problems of one stage. */
export const readInputs = async (file: string, env: Environment): Promise<FileInputs> => {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new SupergraphError(
      `The supergraph file cannot be read: ${file} (${error.code === 'ENOENT' ? 'no such file' : (error.code ?? error.message)})`,
      [],
    );
  });
  if (file.endsWith('.graphql')) return { ...composedInputs(text), files: [file], asksSubgraphs: false };
  const entries = parseSupergraphYaml(text, env, file);
  const outcomes = await Promise.allSettled(entries.map((entry) => readSdl(entry, dirname(file))));
  const problems = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [String((outcome.reason as Error).message)] : []));
  if (problems.length > 0) throw new SupergraphError('Some subgraph schemas cannot be read:', problems);
  const subgraphs = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  return {
    version: hash(subgraphs.flatMap(({ name, url, sdl }) => [name, url, sdl])),
    parts: { subgraphs },
    files: [file, ...entries.flatMap(({ schema }) => ('file' in schema ? [resolve(dirname(file), schema.file)] : []))],
    asksSubgraphs: entries.some(({ schema }) => 'subgraphUrl' in schema),
  };
};

/** A text that is a composed supergraph already. */
export const composedInputs = (supergraphSdl: string): Inputs => ({ version: hash([supergraphSdl]), parts: { supergraphSdl } });

/**
 * Makes the supergraph. Throws `SupergraphError` when the subgraphs do not compose or the text is no supergraph. Composition is loaded only
 * where subgraphs have to be composed.
 */
export const assemble = async ({ version, parts }: Inputs): Promise<LoadedSupergraph> => {
  if ('subgraphs' in parts) {
    const { compose } = await import('./compose.ts');
    return { ...compose(parts.subgraphs), version };
  }
  try {
    routingUrls(parts.supergraphSdl);
  } catch (error) {
    throw new SupergraphError(error instanceof Error ? error.message : String(error), []);
  }
  return { supergraphSdl: parts.supergraphSdl, hints: [], version };
};

export interface LoadedSupergraph extends Supergraph {
  /** SHA-256 of what it was made of, in hexadecimal. */
  readonly version: string;
}

const hash = (texts: readonly string[]): string => {
  const sum = createHash('sha256');
  for (const text of texts) sum.update(`${text.length}:`).update(text);
  return sum.digest('hex');
};

const readSdl = async ({ name, routingUrl, schema }: SubgraphEntry, folder: string): Promise<SubgraphSdl> => {
  if ('subgraphUrl' in schema) return { name, url: routingUrl, sdl: await askForSdl(name, schema.subgraphUrl) };
  const path = resolve(folder, schema.file);
  const sdl = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(`[${name}] ${path}: ${error.code === 'ENOENT' ? 'no such file' : error.message}`);
  });
  return { name, url: routingUrl, sdl };
};

/** Federation's own introspection: `{ _service { sdl } }`. */
const askForSdl = async (name: string, url: string): Promise<string> => {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ _service { sdl } }' }),
      signal: AbortSignal.timeout(INTROSPECTION_MS),
    });
    const { data } = (await response.json()) as { data?: { _service?: { sdl?: unknown } } };
    if (typeof data?._service?.sdl === 'string') return data._service.sdl;
    throw new Error(`HTTP ${response.status} without an SDL`);
  } catch (error) {
    throw new Error(`[${name}] ${url} does not tell its schema: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
};
