import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { RequestHandler } from 'express';

const compress = promisify(gzip);

/** GraphiQL in one page (9 MB, 2.5 MB compressed) that loads nothing from elsewhere, for networks without internet. */
export const serveGraphiQL = (endpoint: string): RequestHandler => {
  let page: Promise<Buffer> | undefined;
  return async (request, response) => {
    page ??= renderPage(endpoint).then(compress);
    const packed = await page;
    response.type('html').set('vary', 'accept-encoding').set('cache-control', 'public, max-age=3600');
    if (request.acceptsEncodings('gzip')) response.set('content-encoding', 'gzip').send(packed);
    else response.send(await renderPage(endpoint));
  };
};

/** The page's code is loaded when somebody looks at it: it takes 35 MB. */
const renderPage = async (endpoint: string): Promise<string> => {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const options = { title: 'Plaza GraphiQL', endpoint, subscriptionsProtocol: 'WS', subscriptionsEndpoint: endpoint };
  return renderGraphiQL(options as Parameters<typeof renderGraphiQL>[0]);
};
