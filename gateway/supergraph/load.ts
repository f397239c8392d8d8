import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { compose, type SubgraphSdl, type Supergraph } from './compose.ts';
import { routingUrls } from './routing-urls.ts';
import { SupergraphError } from './supergraph-error.ts';
import { parseSupergraphYaml, type Environment, type SubgraphEntry } from './supergraph-yaml.ts';

const INTROSPECTION_MS = 10_000;

/**
 * The supergraph of a file: a `.graphql` file is a composed supergraph already, anything else is Rover's YAML. Throws `SupergraphError`,
 * with all problems of one stage together: the configuration, then the schemas' sources, then composition.
 */
export const loadSupergraph = async (file: string, env: Environment): Promise<Supergraph> => {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new SupergraphError(
      `The supergraph file cannot be read: ${file} (${error.code === 'ENOENT' ? 'no such file' : (error.code ?? error.message)})`,
      [],
    );
  });
  if (file.endsWith('.graphql')) {
    routingUrls(text);
    return { supergraphSdl: text, hints: [] };
  }
  const entries = parseSupergraphYaml(text, env, file);
  const outcomes = await Promise.allSettled(entries.map((entry) => readSdl(entry, dirname(file))));
  const problems = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [String((outcome.reason as Error).message)] : []));
  if (problems.length > 0) throw new SupergraphError('Some subgraph schemas cannot be read:', problems);
  return compose(outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : [])));
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
