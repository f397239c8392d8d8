import { main, UsageError } from '../platform/server/main.ts';
import { playJourney } from './journey/journey.ts';

const DEFAULT_URL = 'http://localhost:4000';

/** Plays an order from the shelf to the door against a running Plaza, and prints it as it happens. */
main(async () => {
  const url = (process.argv[2] ?? DEFAULT_URL).replace(/\/$/, '');
  const ready = await fetch(`${url}/health/ready`).catch(() => null);
  if (!ready?.ok) throw new UsageError(`No Plaza is ready at ${url}. Run npm start in another terminal, or give its address: npm run demo -- URL`);
  const began = performance.now();
  const tell = (who: string, what: string) => process.stdout.write(`${((performance.now() - began) / 1000).toFixed(2).padStart(6)} s  ${who.padEnd(14)} ${what}\n`);
  const { group } = await playJourney({ graphUrl: `${url}/graphql`, authUrl: url }, tell);
  process.stdout.write(`\nOrder ${group.code} is at the door.\n`);
});
