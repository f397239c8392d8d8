import { assert, asyncProperty, type Parameters } from 'fast-check';
import { expect, test } from '@jest/globals';
import { SupergraphError } from '../supergraph/supergraph-error.ts';
import type { Case } from './case.ts';
import { chanceOf } from './chance.ts';
import { composeModel, federate } from './federated.ts';
import { generateModel } from './generate-model.ts';
import { judge } from './judge.ts';
import { Operations } from './operations.ts';
import { STOCK_BUGS } from './stock-bugs.ts';

// Apollo's gateway reports home otherwise.
process.env['APOLLO_TELEMETRY_DISABLED'] = '1';

/** The first model of the run, how many, and how many operations for each. Another range: DIFFERENTIAL=5000,100,40 npm test -- differential. */
const [FIRST, MODELS, OPERATIONS] = (process.env['DIFFERENTIAL'] ?? '0,60,34').split(',').map(Number) as [number, number, number];

/** The same operation with every condition turned round: other parts of the same plan. */
const turned = (operation: Case): Case => ({
  ...operation,
  variables: Object.fromEntries(
    Object.entries(operation.variables).map(([name, value]) => [name, typeof value === 'boolean' ? !value : value]),
  ),
});

test('our answers are true, and those of @apollo/gateway wherever that is right', async () => {
  const counted = { operations: 0, executions: 0, withErrors: 0, rejectedModels: 0, stockWrong: new Map<string, number>(), oursToo: 0 };

  for (let index = FIRST; index < FIRST + MODELS; index += 1) {
    const model = generateModel(chanceOf(`model ${index}`));
    let supergraphSdl: string;
    try {
      supergraphSdl = composeModel(model);
    } catch (error) {
      if (!(error instanceof SupergraphError)) throw error;
      counted.rejectedModels += 1;
      continue;
    }
    await using federated = await federate(model, supergraphSdl);

    const property = asyncProperty(new Operations(federated.schema), async (operation) => {
      counted.operations += 1;
      for (const each of operation.query.includes('$if') ? [operation, turned(operation)] : [operation]) {
        counted.executions += 1;
        const { ours, stock, failed } = await judge(federated, each);
        if (failed) counted.withErrors += 1;
        if (stock.length > 0) {
          const bugs = STOCK_BUGS.filter(({ applies }) => applies(each, model, federated.schema));
          const name = bugs[0]?.name ?? 'something else';
          counted.stockWrong.set(name, (counted.stockWrong.get(name) ?? 0) + 1);
          if (ours.length > 0 && bugs.some(({ open }) => open)) {
            counted.oursToo += 1;
            continue;
          }
        }
        expect({ model: index, ours }).toEqual({ model: index, ours: [] });
      }
    });
    const parameters: Parameters<[Case]> = { seed: index, numRuns: OPERATIONS };
    await assert(property, parameters);
  }

  const { operations, executions, withErrors, rejectedModels, stockWrong, oursToo } = counted;
  const wrong = [...stockWrong.values()].reduce((sum, count) => sum + count, 0);
  process.stdout.write(
    [
      `${operations} operations on ${MODELS - rejectedModels} schemas from ${FIRST}, ${executions} executions, ${withErrors} of them with errors.`,
      `${rejectedModels} of ${MODELS} schemas did not compose. @apollo/gateway was wrong ${wrong} times:`,
      ...[...stockWrong].map(([bug, count]) => `  ${count} × ${bug}`),
      `We were wrong with it ${oursToo} times.`,
      '',
    ].join('\n'),
  );
  expect(rejectedModels).toBeLessThan(MODELS / 10);
  // Else it would say little that ours is equal to it where it is right.
  expect(wrong).toBeLessThan(executions / 10);
  expect(oursToo).toBeLessThan(executions / 50);
}, 300_000);
