import type { GraphQLResolverMap } from '@apollo/subgraph';

/** A few subgraphs that show one thing about federation, and what queries to them must answer. */
export interface Suite {
  readonly name: string;
  readonly subgraphs: Readonly<Record<string, SuiteSubgraph>>;
  readonly cases: readonly SuiteCase[];
}

export interface SuiteSubgraph {
  readonly sdl: string;
  readonly resolvers: GraphQLResolverMap<unknown>;
}

export interface SuiteCase {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly data: unknown;
  /** The paths of its errors, sorted; none when left out. */
  readonly errors?: readonly string[];
  /** @apollo/gateway answers something else. */
  readonly stockIsWrong?: true;
  /** So do we, still. */
  readonly open?: true;
}

/** The head of a schema of federation 2, with every directive imported. */
export const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@override", "@interfaceObject", "@inaccessible", "@extends", "@composeDirective"])';
