import { Kind, parse, type ObjectValueNode, valueFromASTUntyped } from 'graphql';

/**
 * The subgraphs of a supergraph, by name, and where each answers: the `join__Graph` enum (https://specs.apollo.dev/join). The URL is empty
 * when the supergraph was composed without one.
 */
export const routingUrls = (supergraphSdl: string): Map<string, string> => {
  const graphs = parse(supergraphSdl).definitions.find(
    (definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph',
  );
  if (graphs?.kind !== Kind.ENUM_TYPE_DEFINITION)
    throw new Error('This is not a supergraph: it has no enum join__Graph. Compose it first, e.g. with "rover supergraph compose".');
  return new Map(
    (graphs.values ?? []).map((value): [string, string] => {
      const { name, url } = argumentsOf(value.directives?.find((directive) => directive.name.value === 'join__graph')?.arguments ?? []);
      return [String(name ?? value.name.value.toLowerCase()), String(url ?? '')];
    }),
  );
};

const argumentsOf = (
  nodes: readonly { name: { value: string }; value: ObjectValueNode['fields'][number]['value'] }[],
): Record<string, unknown> => Object.fromEntries(nodes.map(({ name, value }) => [name.value, valueFromASTUntyped(value as never)]));
