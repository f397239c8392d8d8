import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { described, objections } from './algolia-description.ts';

interface StoredRecord {
  readonly objectID: string;
  readonly [field: string]: unknown;
}

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** FAULT: refused before it is done. CUT: the answer gets lost after it is done. */
export type Trouble = 'FAULT' | 'CUT';

const PAGE = 20;
const fields = (record: StoredRecord, name: string): string[] => [record[name]].flat().filter((value) => value !== null && value !== undefined).map(String);

const passes = (record: StoredRecord, { facetFilters = [], numericFilters = [] }: { facetFilters?: string[][]; numericFilters?: string[] }): boolean =>
  facetFilters.every((any) => any.some((filter) => fields(record, filter.slice(0, filter.indexOf(':'))).some((value) => value.toLowerCase() === filter.slice(filter.indexOf(':') + 1).toLowerCase()))) &&
  numericFilters.every((filter) => {
    const [, name, comparison, number] = /^(\w+)(>=|<=)(-?[\d.]+)$/.exec(filter)!;
    return fields(record, name!).some((value) => (comparison === '>=' ? Number(value) >= Number(number) : Number(value) <= Number(number)));
  });

const countOf = (values: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};

/** Algolia's side of the calls that the adapter makes, over HTTP on this machine, with one index. Requests that its description has something against are refused and kept. */
export class AlgoliaServer implements AsyncDisposable {
  readonly asked: Asked[] = [];
  readonly objections: string[] = [];
  readonly records = new Map<string, StoredRecord>();
  readonly settings = new Map<string, unknown>();
  synonyms: unknown = null;
  /** Called before each write; what it answers happens to it. */
  trouble: () => Trouble | null = () => null;
  readonly #server = createServer((request, response) => void this.#handle(request, response));
  #tasks = 0;

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** What a process that searches with this server is configured with. */
  get env(): Record<string, string> {
    return { SEARCH_ENGINE: 'algolia', ALGOLIA_APP_ID: 'PLAZA', ALGOLIA_API_KEY: 'key', ALGOLIA_INDEX: 'products', ALGOLIA_URL: this.url };
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const body: unknown = text === '' ? {} : JSON.parse(text);
    const path = new URL(request.url!, 'http://localhost').pathname;
    const method = request.method!;
    this.asked.push({ method, path: request.url!, body, headers: request.headers });
    const [, , , index = '', action = '', rest] = path.split('/');
    const template = index === '*' ? path : `/1/indexes/{indexName}${action === '' ? '' : `/${action}`}${action === 'task' ? '/{taskID}' : rest === undefined ? '' : `/${rest}`}`;
    const wrong = described ? objections(method, decodeURIComponent(template), body) : [];
    this.objections.push(...wrong);
    const reply = (status: number, answer: object) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    if (wrong.length > 0) return void reply(400, { message: wrong.join('; '), status: 400 });
    const trouble = action === 'batch' ? this.trouble() : null;
    if (trouble === 'FAULT') return void reply(400, { message: 'out of order', status: 400 });
    const answer = this.#answer(decodeURIComponent(index), action, body as Record<string, unknown>);
    if (trouble === 'CUT') return void response.destroy();
    reply(200, answer);
  }

  #answer(index: string, action: string, body: Record<string, unknown>): object {
    this.#tasks += 1;
    const task = { taskID: this.#tasks, updatedAt: '2026-01-01T00:00:00.000Z' };
    if (index === '*') return { results: (body['requests'] as { objectID: string }[]).map(({ objectID }) => (this.records.has(objectID) ? { objectID, hash: this.records.get(objectID)!['hash'] } : null)) };
    if (action === 'task') return { status: 'published', pendingTask: false };
    if (action === 'settings') this.settings.set(index, body);
    if (action === 'synonyms') this.synonyms = body;
    if (action === 'batch') this.#write(body['requests'] as { action: string; body: StoredRecord }[]);
    if (action === 'browse') return this.#browse(body['cursor'] as string | undefined);
    if (action === 'query') return this.#search(body);
    return { ...task, objectIDs: [] };
  }

  #write(requests: readonly { action: string; body: StoredRecord }[]): void {
    for (const { action, body } of requests) {
      if (action === 'deleteObject') this.records.delete(body.objectID);
      else this.records.set(body.objectID, body);
    }
  }

  #browse(cursor: string | undefined): object {
    const ids = [...this.records.keys()].toSorted().filter((id) => cursor === undefined || id > cursor);
    const page = ids.slice(0, PAGE);
    return { hits: page.map((objectID) => ({ objectID })), hitsPerPage: PAGE, query: '', params: '', ...(ids.length > PAGE ? { cursor: page.at(-1) } : {}) };
  }

  #search(body: Record<string, unknown>): object {
    const { query = '', offset = 0, length = 20, facets = [] } = body as { query?: string; offset?: number; length?: number; facets?: string[] };
    const words = query.toLowerCase().split(/\s+/);
    const found = [...this.records.values()].filter((record) => words.every((word) => String(record['title']).toLowerCase().includes(word)) && passes(record, body));
    const counted = Object.fromEntries(facets.map((name) => [name, countOf(found.flatMap((record) => fields(record, name)))]));
    const hits = found.toSorted((a, b) => (a.objectID < b.objectID ? -1 : 1)).slice(offset, offset + length);
    return { hits: hits.map(({ objectID }) => ({ objectID })), nbHits: found.length, facets: counted, exhaustive: { nbHits: true }, processingTimeMS: 1, query, params: '' };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
