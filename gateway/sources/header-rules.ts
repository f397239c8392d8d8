import type { IncomingHttpHeaders } from 'node:http';
import { parse } from 'yaml';
import { z } from 'zod';

/** What happens to the headers of requests to a subgraph. Names are lower case. */
export interface HeaderRule {
  /** Headers of the client's that are passed on as they came. */
  readonly propagate: readonly string[];
  /** Headers that are always sent, with these values. */
  readonly insert: ReadonlyMap<string, string>;
  /** Headers that are not sent, whatever the rules for all subgraphs say. */
  readonly remove: readonly string[];
}

export interface HeaderRules {
  readonly all: HeaderRule;
  readonly subgraphs: ReadonlyMap<string, HeaderRule>;
}

/** The rules that apply to one subgraph, taken together. */
export interface SubgraphHeaders {
  readonly propagate: readonly string[];
  /** Name, value, name, value… */
  readonly insert: readonly string[];
}

/** Everything that is wrong with header rules, one line each. */
export class HeaderRulesError extends Error {
  override readonly name = 'HeaderRulesError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

const none: HeaderRule = { propagate: [], insert: new Map(), remove: [] };

export const noHeaderRules: HeaderRules = { all: none, subgraphs: new Map() };

/** The same rules, and the client's `Authorization` for every subgraph. */
export const withAuthorization = ({ all, subgraphs }: HeaderRules): HeaderRules => ({
  all: { ...all, propagate: [...new Set([...all.propagate, 'authorization'])] },
  subgraphs,
});

/** Headers of the connection or of the body, which the gateway writes itself. */
const OWN = new Set([
  'accept',
  'accept-encoding',
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'expect',
  'host',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'x-request-id',
]);
/** Between Plaza's own processes. From a client they would be forgeries. */
const INTERNAL = /^x-plaza-/;

const name = z
  .string()
  .regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/, 'is not the name of a header')
  .transform((text) => text.toLowerCase());
const sendable = name
  .refine((text) => !OWN.has(text), 'is written by the gateway itself')
  .refine((text) => !INTERNAL.test(text), 'is internal: headers that begin with x-plaza- never come from a rule');
const SENDABLE_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
const value = z.string('must be a text').regex(SENDABLE_VALUE, 'has characters that no header may have');
const rule = z.strictObject({
  propagate: z.array(sendable).default([]),
  insert: z.record(sendable, value).default({}),
  remove: z.array(name).default([]),
});
const rules = rule.partial().extend({ subgraphs: z.record(z.string(), rule).default({}) });

/**
 * Reads rules from YAML, or JSON:
 *
 *     propagate: [accept-language]
 *     insert: { x-gateway: plaza }
 *     subgraphs:
 *       search: { propagate: [x-experiment], remove: [accept-language] }
 *
 * Throws `HeaderRulesError`.
 */
export const parseHeaderRules = (text: string): HeaderRules => {
  const read = rules.safeParse(yamlIn(text));
  if (!read.success) {
    const { issues } = read.error;
    throw new HeaderRulesError(issues.map(({ path, message }) => `${path.join('.') || 'the rules'}: ${message}`));
  }
  const { subgraphs, ...all } = read.data;
  return { all: ruleOf(all), subgraphs: new Map(Object.entries(subgraphs).map(([subgraph, own]) => [subgraph, ruleOf(own)])) };
};

const yamlIn = (text: string): unknown => {
  try {
    return parse(text) ?? {};
  } catch (error) {
    throw new HeaderRulesError([error instanceof Error ? error.message : String(error)]);
  }
};

const ruleOf = ({ propagate = [], insert = {}, remove = [] }: Partial<z.infer<typeof rule>>): HeaderRule => ({
  propagate,
  insert: new Map(Object.entries(insert)),
  remove,
});

/** The rules for all subgraphs and for this one, together. A header that is inserted is not propagated as well. */
export const headersFor = ({ all, subgraphs }: HeaderRules, subgraph: string): SubgraphHeaders => {
  const own = subgraphs.get(subgraph) ?? none;
  const stays = (header: string) => !own.remove.includes(header);
  const insert = new Map([...[...all.insert].filter(([header]) => stays(header)), ...own.insert]);
  const propagate = new Set([...all.propagate.filter(stays), ...own.propagate]);
  return { propagate: [...propagate].filter((header) => !insert.has(header)), insert: [...insert].flat() };
};

/**
 * The headers of a client that a subgraph gets, as name, value, name, value… `authorization` is the client's credential however it came:
 * on a WebSocket it is not among the headers. A value that no header may have is left out.
 */
export const forwardedHeaders = (
  { propagate }: SubgraphHeaders,
  clientHeaders: IncomingHttpHeaders | undefined,
  authorization: string | undefined,
): string[] => {
  const forwarded: string[] = [];
  for (const header of propagate) {
    const given = header === 'authorization' ? authorization : valueOf(clientHeaders, header);
    const text = Array.isArray(given) ? given.join(', ') : given;
    if (text !== undefined && SENDABLE_VALUE.test(text)) forwarded.push(header, text);
  }
  return forwarded;
};

const valueOf = (headers: IncomingHttpHeaders | undefined, name: string) =>
  headers && Object.hasOwn(headers, name) ? headers[name] : undefined;

/** All of a client's headers that can make a difference to what `subgraph` answers: requests that agree in it may share an answer. */
export const headersThatVary = (
  headerRules: HeaderRules,
  subgraph: string,
  clientHeaders: IncomingHttpHeaders | undefined,
  authorization?: string | undefined,
): readonly string[] => forwardedHeaders(headersFor(headerRules, subgraph), clientHeaders, authorization);
