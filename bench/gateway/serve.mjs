import { createServer } from 'node:http';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';

/**
 * Serves several subgraphs on one port, each at `/<name>`. A reply is made once and remembered by the text of its request, so that what is
 * measured is the gateway in front.
 */
export const serve = (subgraphs, port) => {
  const schemas = new Map(
    Object.entries(subgraphs).map(([name, { sdl, resolvers }]) => [name, buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }])]),
  );
  const replies = new Map();

  const replyTo = async (name, body) => {
    const { query, variables, operationName } = JSON.parse(body);
    return Buffer.from(
      JSON.stringify(await graphql({ schema: schemas.get(name), source: query, variableValues: variables, operationName })),
    );
  };

  const server = createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', async () => {
      const name = request.url.slice(1);
      const body = Buffer.concat(chunks).toString();
      const key = `${name}\n${body}`;
      if (!replies.has(key)) replies.set(key, await replyTo(name, body));
      const reply = replies.get(key);
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': reply.length });
      response.end(reply);
    });
  });
  // Longer than any gateway keeps a connection.
  server.keepAliveTimeout = 60_000;
  server.listen(port, '127.0.0.1');
};

/** The schemas, by name. */
export const sdlOf = (subgraphs) => Object.fromEntries(Object.entries(subgraphs).map(([name, { sdl }]) => [name, sdl]));

/** Whether this module is the program. */
export const isMain = (meta) => meta.url === `file://${process.argv[1]}`;
