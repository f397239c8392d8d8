import { parse } from 'yaml';
import { SupergraphError } from './supergraph-error.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface SubgraphEntry {
  readonly name: string;
  readonly routingUrl: string;
  /** Where its SDL comes from: a file, relative to the YAML file, or a running subgraph that is asked for it. */
  readonly schema: { readonly file: string } | { readonly subgraphUrl: string };
}

/**
 * Reads Rover's `supergraph.yaml`. `${env.NAME}` and `${env.NAME:-default}` in values are replaced from `env`. `federation_version` is
 * accepted and ignored: the installed composition decides. Throws `SupergraphError` with all problems together.
 */
export const parseSupergraphYaml = (text: string, env: Environment, label = 'supergraph.yaml'): SubgraphEntry[] => {
  const problems: string[] = [];
  const config = object(readYaml(text, label));
  const subgraphs = object(config?.['subgraphs']);
  if (!subgraphs || Object.keys(subgraphs).length === 0)
    throw new SupergraphError(`${label} is not a supergraph configuration:`, ['"subgraphs" is missing or empty']);

  const textAt = (owner: Record<string, unknown> | undefined, key: string, where: string): string | undefined => {
    const value = owner?.[key];
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'string') return void problems.push(`${where}.${key} must be a text`);
    return value.replace(/\$\{env\.(\w+)(?::-([^}]*))?\}/g, (_all, name: string, fallback: string | undefined) => {
      const found = env[name] ?? fallback;
      if (found === undefined) problems.push(`${where}.${key} needs the environment variable ${name}`);
      return found ?? '';
    });
  };

  const entries = Object.entries(subgraphs).flatMap(([name, value]): SubgraphEntry[] => {
    const where = `subgraphs.${name}`;
    const subgraph = object(value);
    const schema = object(subgraph?.['schema']);
    const file = textAt(schema, 'file', `${where}.schema`);
    const subgraphUrl = textAt(schema, 'subgraph_url', `${where}.schema`);
    const routingUrl = textAt(subgraph, 'routing_url', where) ?? subgraphUrl;
    if (!file === !subgraphUrl) problems.push(`${where}.schema needs either "file" or "subgraph_url"`);
    if (routingUrl === undefined) problems.push(`${where}.routing_url is missing`);
    else if (!URL.canParse(routingUrl)) problems.push(`${where}.routing_url is not a URL: ${routingUrl}`);
    if (routingUrl === undefined || (!file && !subgraphUrl)) return [];
    return [{ name, routingUrl, schema: file ? { file } : { subgraphUrl: subgraphUrl! } }];
  });
  if (problems.length > 0)
    throw new SupergraphError(`${label} has ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}:`, problems);
  return entries;
};

const readYaml = (text: string, label: string): unknown => {
  try {
    return parse(text);
  } catch (error) {
    throw new SupergraphError(`${label} is not YAML:`, [String(error instanceof Error ? error.message : error).split('\n')[0]!]);
  }
};

const object = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
