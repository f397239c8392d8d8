/** Apollo Sandbox in a page, as Apollo Server shows it. Made when first asked for, because it takes Apollo Server. */
export const sandboxPage = (): (() => Promise<string>) => {
  let renderer: Promise<() => Promise<string>> | undefined;
  return async () => (await (renderer ??= createRenderer()))();
};

const createRenderer = async (): Promise<() => Promise<string>> => {
  const [{ ApolloServer, HeaderMap }, { ApolloServerPluginLandingPageLocalDefault }] = await Promise.all([
    import('@apollo/server'),
    import('@apollo/server/plugin/landingPage/default'),
  ]);
  const server = new ApolloServer({
    typeDefs: 'type Query { page: Boolean }',
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginLandingPageLocalDefault({ embed: { runTelemetry: false }, footer: false })],
  });
  await server.start();
  const httpGraphQLRequest = { method: 'GET', headers: new HeaderMap([['accept', 'text/html']]), search: '', body: undefined };
  return async () => {
    const { body } = await server.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => ({}) });
    return body.kind === 'complete' ? body.string : '';
  };
};
