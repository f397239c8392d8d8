import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { Supergraph } from '@apollo/federation-internals';
import type { GraphQLSchema } from 'graphql';
import { compose } from '../gateway/supergraph/compose.ts';
import { parseSupergraphYaml, type Environment } from '../gateway/supergraph/supergraph-yaml.ts';

const FILE = 'supergraph.yaml';

const git = (root: string, ...args: string[]): string | null => {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return status === 0 ? stdout : null;
};

/** The first of `refs` that is a commit of this clone. */
export const findRef = (root: string, refs: readonly string[]): string | null =>
  refs.find((ref) => git(root, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`) !== null) ?? null;

/** The supergraph as it was at a commit. Throws when the commit has none, or when it did not compose. */
export const supergraphAt = (root: string, ref: string, env: Environment): string => {
  const read = (file: string): string => {
    const text = git(root, 'show', '--end-of-options', `${ref}:${file}`);
    if (text === null) throw new Error(`${file} is missing at ${ref}`);
    return text;
  };
  const entries = parseSupergraphYaml(read(FILE), env, `${FILE} at ${ref}`);
  return compose(
    entries.map(({ name, routingUrl, schema }) => {
      if ('subgraphUrl' in schema) throw new Error(`${name} at ${ref} is asked for its schema: only files can be compared`);
      return { name, url: routingUrl, sdl: read(path.posix.normalize(schema.file)) };
    }),
  ).supergraphSdl;
};

/** The schema that clients see: without what federation adds and what is inaccessible. */
export const apiSchemaOf = (supergraphSdl: string): GraphQLSchema =>
  Supergraph.build(supergraphSdl, { supportedFeatures: null }).apiSchema().toGraphQLJSSchema();
