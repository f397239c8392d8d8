import { expect, test } from '@jest/globals';
import { createTestDatabase } from '../../platform/testing/database.ts';
import { freePort } from '../../platform/testing/free-port.ts';
import { playJourney } from '../../scripts/journey/journey.ts';
import { startPlaza } from '../../scripts/plaza.ts';
import { expectJourney } from './expectations.ts';

test('an order goes from the shelf to the door, everything in one process', async () => {
  await using database = await createTestDatabase();
  const values = { NODE_ENV: 'test', LOG_LEVEL: 'silent', PORT: String(await freePort()), DATABASE_URL: database.url };
  const plaza = await startPlaza(values, { url: database.url, direct: database.url });
  try {
    const outcome = await playJourney({ graphUrl: `${plaza.url}/graphql`, authUrl: plaza.url }, () => undefined);
    expectJourney(outcome);
    expect(outcome.group.orders).toHaveLength(2);
  } finally {
    await plaza.close();
  }
});
