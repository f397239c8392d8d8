import type { Subgraph } from '../platform/graphql/subgraph.ts';

/** Every subgraph of Plaza. The only file that names them all; seeds run in this order. */
export const subgraphs = {
  accounts: async () => (await import('./accounts/subgraph.ts')).subgraph,
  communication: async () => (await import('./communication/subgraph.ts')).subgraph,
  payments: async () => (await import('./payments/subgraph.ts')).subgraph,
  delivery: async () => (await import('./delivery/subgraph.ts')).subgraph,
  ecommerce: async () => (await import('./ecommerce/subgraph.ts')).subgraph,
} satisfies Record<string, () => Promise<Subgraph>>;

export type SubgraphName = keyof typeof subgraphs;

export const subgraphNames = Object.keys(subgraphs) as SubgraphName[];

/** Loads the named subgraphs, or all. */
export const loadSubgraphs = (names: readonly SubgraphName[] = subgraphNames): Promise<Subgraph[]> => Promise.all(names.map((name) => subgraphs[name]()));
