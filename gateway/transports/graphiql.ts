import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import type { RequestHandler } from 'express';

const compress = promisify(gzip);

/** GraphiQL in one page (9 MB, 2.5 MB compressed) that loads nothing from elsewhere, for networks without internet. */
export const serveGraphiQL = (endpoint: string): RequestHandler => {
  let page: Promise<Buffer> | undefined;
  return async (request, response) => {
    page ??= compress(renderPage(endpoint));
    const packed = await page;
    response.type('html').set('vary', 'accept-encoding').set('cache-control', 'public, max-age=3600');
    if (request.acceptsEncodings('gzip')) response.set('content-encoding', 'gzip').send(packed);
    else response.send(renderPage(endpoint));
  };
};

const renderPage = (endpoint: string): string =>
  renderGraphiQL({ title: 'Plaza GraphiQL', endpoint, subscriptionsProtocol: 'WS', subscriptionsEndpoint: endpoint } as Parameters<
    typeof renderGraphiQL
  >[0]);
