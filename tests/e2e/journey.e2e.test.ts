import { expect, test } from '@jest/globals';
import { createTestDatabase } from '../../platform/testing/database.ts';
import { playJourney } from '../../scripts/journey/journey.ts';
import { expectJourney } from '../journey/expectations.ts';
import { installDemo } from '../support/demo-data.ts';
import { Processes } from '../support/processes.ts';
import { startTopology } from '../support/topology.ts';

test('an order goes from the shelf to the door, gateway, five subgraphs and worker each in a process of its own', async () => {
  await using database = await createTestDatabase();
  await installDemo(database.url);
  await using processes = new Processes();
  const plaza = await startTopology(processes, database.url, { subgraphs: 'apart' });
  expect(plaza.all).toHaveLength(7);
  const outcome = await playJourney(plaza.places, () => undefined);
  expectJourney(outcome);
  expect(outcome.group.orders).toHaveLength(2);
  const exits = await Promise.all(plaza.all.map((each) => each.stop('SIGTERM')));
  expect(exits.map(({ code }) => code)).toEqual(plaza.all.map(() => 0));
}, 300_000);
