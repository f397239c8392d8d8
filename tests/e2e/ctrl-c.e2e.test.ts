import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect, test } from '@jest/globals';
import { eventually } from '../../platform/testing/eventually.ts';
import { freePort } from '../../platform/testing/free-port.ts';
import { signIn } from '../../scripts/journey/client.ts';
import { Load, PASSWORD } from '../support/load.ts';
import { dataDirectory, isRunning, postgresProcess, removeData } from '../support/own-database.ts';
import { Processes, type PlazaProcess } from '../support/processes.ts';

const order = /* GraphQL */ `query ($id: ID!) { order(id: $id) { id } }`;
const body = JSON.stringify({ query: '{ __typename }' });

/** A request whose headers the server has and whose body it still waits for. */
const unfinishedRequest = async (plaza: PlazaProcess): Promise<Socket> => {
  const { port } = new URL(plaza.url);
  const socket = connect(Number(port), 'localhost');
  socket.on('error', () => undefined);
  socket.write(
    `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\nexpect: 100-continue\r\n\r\n`,
  );
  expect(String((await once(socket, 'data'))[0])).toContain('100 Continue');
  return socket;
};

test('Ctrl-C finishes what is running, stops the embedded database and loses nothing; a second one ends at once', async () => {
  const directory = dataDirectory();
  const postgres = `${directory}/postgres`;
  await using _ = { [Symbol.asyncDispose]: () => removeData(directory) };
  await using processes = new Processes();
  const port = await freePort();
  const start = () => processes.start('npm start', ['scripts/start.ts'], { PLAZA_DATA_DIR: directory, PORT: String(port) });

  const first = await start().ready();
  using load = new Load({ graphUrl: `${first.url}/graphql`, authUrl: first.url });
  const shopper = await load.register();
  const { orderIds } = await load.buy(shopper);
  const server = await postgresProcess(postgres);
  const running = await unfinishedRequest(first);
  first.signal('SIGINT');
  await first.says('Finishing what is running');
  const answer = once(running, 'data');
  running.write(body);
  expect(String((await answer)[0])).toContain('{"data":{"__typename":"Query"}}');
  expect(await first.exit).toMatchObject({ code: 0, signal: null, output: expect.stringContaining('Stopped. Nothing was lost.') });
  expect(isRunning(server)).toBe(false);

  const second = await start().ready();
  const person = await signIn({ graphUrl: `${second.url}/graphql`, authUrl: second.url }, shopper.email, PASSWORD);
  for (const id of orderIds) expect(await person.ask(order, { id })).toEqual({ order: { id } });
  const serverAgain = await postgresProcess(postgres);
  const hanging = await unfinishedRequest(second);
  second.signal('SIGINT');
  await second.says('Finishing what is running');
  second.signal('SIGINT');
  expect(await second.exit).toMatchObject({ code: 130, signal: null, output: expect.not.stringContaining('Stopped.') });
  hanging.destroy();
  await eventually('PostgreSQL is gone too', () => !isRunning(serverAgain));
}, 300_000);

test('Ctrl-C during the start leaves no database running', async () => {
  const directory = dataDirectory();
  const postgres = `${directory}/postgres`;
  await using _ = { [Symbol.asyncDispose]: () => removeData(directory) };
  await using processes = new Processes();
  const plaza = processes.start('npm start', ['scripts/start.ts'], { PLAZA_DATA_DIR: directory, PORT: String(await freePort()) });
  const server = await eventually('PostgreSQL runs', () => postgresProcess(postgres).catch(() => null), 120_000);
  plaza.signal('SIGINT');
  expect(await plaza.exit).toMatchObject({ code: 0, signal: null });
  expect(isRunning(server)).toBe(false);
}, 300_000);
