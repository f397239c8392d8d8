import { buildSubgraphSchema } from '@apollo/subgraph';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { compose } from '../supergraph/compose.ts';
import type { Contender, Reply } from './case.ts';
import { executorFor, ourGateway, stockGateway } from './contenders.ts';
import { unordered } from './compare.ts';
import { contracts } from './suites/contracts.ts';
import { entities } from './suites/entities.ts';
import { interfaceObjects } from './suites/interface-objects.ts';
import { interfaces } from './suites/interfaces.ts';
import { keys } from './suites/keys.ts';
import { nodes } from './suites/nodes.ts';
import { operations } from './suites/operations.ts';
import { provides } from './suites/provides.ts';
import { requiresSelections } from './suites/requires-selections.ts';
import { requires } from './suites/requires.ts';
import { sharing } from './suites/sharing.ts';
import { unions } from './suites/unions.ts';
import type { Suite, SuiteCase } from './suites/suite.ts';

// Apollo's gateway reports home otherwise.
process.env['APOLLO_TELEMETRY_DISABLED'] = '1';

const start = async ({ subgraphs }: Suite) => {
  const { supergraphSdl } = compose(Object.entries(subgraphs).map(([name, { sdl }]) => ({ name, url: `http://${name}.invalid`, sdl })));
  const executors = new Map(
    Object.entries(subgraphs).map(([name, { sdl, resolvers }]) => [
      name,
      executorFor(buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }])),
    ]),
  );
  return { ours: await ourGateway(supergraphSdl, executors), stock: await stockGateway(supergraphSdl, executors) };
};

const answerOf = async (gateway: Contender, { query, variables = {} }: SuiteCase): Promise<{ data: unknown; errors: string[] }> => {
  const { data, errors }: Reply = unordered(
    await gateway({ query, variables }).catch(() => ({ data: 'null', errors: [{ path: 'null', message: 'thrown' }], faults: [] })),
  );
  return {
    data: JSON.parse(data) as unknown,
    errors: errors.map(({ path }) => ((JSON.parse(path) as string[] | null) ?? ['nowhere']).join('.')),
  };
};

const suites = [
  ...contracts,
  ...entities,
  ...interfaceObjects,
  ...interfaces,
  ...keys,
  ...nodes,
  ...operations,
  ...provides,
  ...requiresSelections,
  ...requires,
  ...sharing,
  ...unions,
];

describe.each(suites.map((suite) => [suite.name, suite] as const))('%s', (_name, suite) => {
  for (const each of suite.cases) {
    const { query, data, errors = [], stockIsWrong = false, open = false } = each;
    const expected = { data, errors };

    // One that passes although it is said to be open fails: then the word has to go.
    (open ? test.failing : test)(query, async () => {
      const { ours, stock } = await start(suite);
      await using _ours = ours;
      await using _stock = stock;
      expect(await answerOf(ours.run, each)).toEqual(expected);
    });

    test(`@apollo/gateway ${stockIsWrong ? 'gets wrong' : 'agrees on'}: ${query}`, async () => {
      const { ours, stock } = await start(suite);
      await using _ours = ours;
      await using _stock = stock;
      const answer = await answerOf(stock.run, each);
      if (stockIsWrong) expect(answer).not.toEqual(expected);
      else expect(answer).toEqual(expected);
    });
  }
});
