import { parse, type OperationDefinitionNode } from 'graphql';
import { digestOf } from '../storage/digest.ts';
import { anonymous, type Caller } from '../../platform/auth/caller.ts';
import type { RequestContext } from '../execution/request-context.ts';
import type { Operation } from '../planning/prepared.ts';
import { compose } from '../supergraph/compose.ts';
import { readSupergraph, type SchemaSet } from '../supergraph/schema-set.ts';

/** What a subgraph with cache hints begins with. */
export const HINTS = `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9",
          import: ["@key", "@shareable", "@external", "@requires", "@interfaceObject", "@authenticated", "@composeDirective"])
    @link(url: "https://plaza.dev/cacheControl/v1.0", import: ["@cacheControl"])
    @composeDirective(name: "@cacheControl")
  directive @cacheControl(maxAge: Int, scope: cacheControl__Scope, inheritMaxAge: Boolean) repeatable on FIELD_DEFINITION | OBJECT | INTERFACE | UNION
  enum cacheControl__Scope { PUBLIC PRIVATE }
`;

/** The supergraph of subgraphs whose SDLs begin with `HINTS`. */
export const hintedGraph = (sdls: Readonly<Record<string, string>>): SchemaSet =>
  readSupergraph(compose(Object.entries(sdls).map(([name, sdl]) => ({ name, url: '', sdl: `${HINTS}${sdl}` }))).supergraphSdl);

export const operationOf = ({ schema }: SchemaSet, query: string): Operation => {
  const document = parse(query);
  const definition = document.definitions.find((each) => each.kind === 'OperationDefinition') as OperationDefinitionNode;
  return { hash: digestOf(query), document, definition, schema };
};

export const userCalled = (id: string, more: Partial<Caller> = {}): Caller => ({ kind: 'user', id, roles: [], scopes: [], issuedAt: 1, ...more });

export const contextFor = (caller: Caller = anonymous, headers: Readonly<Record<string, string>> = {}): RequestContext => ({
  forwarded: { caller, requestId: 'a-request' },
  client: { transport: 'http', address: null, headers, signal: undefined },
  call: { requestId: 'a-request', authorization: caller.id === null ? undefined : `Bearer ${caller.id}` },
});
