import { fetchText, isUrl } from './fetch-text.ts';
import { assemble, composedInputs, readInputs, type LoadedSupergraph } from './inputs.ts';
import type { Environment } from './supergraph-yaml.ts';

/**
 * The supergraph of a file or of an http(s) URL. What a URL answers, and a `.graphql` file, is a composed supergraph already; any other
 * file is Rover's YAML. Throws `SupergraphError`, with all problems of one stage together: the configuration, then the schemas' sources,
 * then composition.
 */
export const loadSupergraph = async (from: string, env: Environment): Promise<LoadedSupergraph> =>
  assemble(isUrl(from) ? composedInputs((await fetchText(from))!.text) : await readInputs(from, env));
