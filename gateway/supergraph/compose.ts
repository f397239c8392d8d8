import { composeServices } from '@apollo/composition';
import { parse, type DocumentNode } from 'graphql';
import { SupergraphError } from './supergraph-error.ts';

export interface SubgraphSdl {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
}

export interface Supergraph {
  readonly supergraphSdl: string;
  /** Composition's remarks on what is legal but probably not meant. */
  readonly hints: readonly string[];
}

/** Composes subgraphs into a supergraph. Throws `SupergraphError` with every syntax and composition error. */
export const compose = (subgraphs: readonly SubgraphSdl[]): Supergraph => {
  const problems: string[] = [];
  const services = subgraphs.flatMap(({ name, url, sdl }) => {
    const typeDefs = parsed(name, sdl, problems);
    return typeDefs ? [{ name, url, typeDefs }] : [];
  });
  if (problems.length > 0) throw new SupergraphError('The subgraphs do not parse:', problems);
  const { errors, hints, supergraphSdl } = composeServices(services);
  if (errors) {
    throw new SupergraphError(
      'The subgraphs do not compose:',
      errors.map(({ message, extensions }) => `${String(extensions['code'] ?? 'ERROR')}: ${message}`),
    );
  }
  return { supergraphSdl, hints: hints.map((hint) => hint.toString()) };
};

const parsed = (name: string, sdl: string, problems: string[]): DocumentNode | undefined => {
  try {
    return parse(sdl);
  } catch (error) {
    problems.push(`[${name}] ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
};
