import { environment } from '../platform/config/config.ts';
import { main } from '../platform/server/main.ts';
import { onShutdown } from '../platform/server/shutdown.ts';
import { openOwnDatabase } from './database.ts';
import { startPlaza } from './plaza.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

const banner = (url: string, milliseconds: number) => `
  Plaza is ready after ${(milliseconds / 1000).toFixed(1)} s.

  Graph and Apollo Sandbox   ${url}/graphql
  GraphiQL (no internet)     ${url}/graphiql
  Subscriptions              ${url.replace('http', 'ws')}/graphql
  Sign-in (supabase-js URL)  ${url}
  Health                     ${url}/health/ready

  Sign in as ana@plaza.test, vera@plaza.test, carl@plaza.test or ada@plaza.test, password plaza-demo.
  npm run demo plays an order from the shelf to the door. Ctrl-C stops everything.
`;

const start = async () => {
  const database = await openOwnDatabase(say);
  try {
    return { database, plaza: await startPlaza(environment, database) };
  } catch (error) {
    await database.stop();
    throw error;
  }
};

main(async () => {
  const began = performance.now();
  const starting = start();
  let stopping = false;
  // From the first moment on: a Ctrl-C during the start must not leave PostgreSQL running either.
  onShutdown(async () => {
    stopping = true;
    say('\nFinishing what is running …');
    const { plaza, database } = await starting;
    await plaza.close();
    await database.stop();
    say('Stopped. Nothing was lost.');
  });
  const { plaza } = await starting;
  if (!stopping) say(banner(plaza.url, performance.now() - began));
});
