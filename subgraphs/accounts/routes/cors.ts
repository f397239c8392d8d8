import type { RequestHandler } from 'express';

const LOCAL = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Lets pages served from this machine call the local issuer: a frontend under development. */
export const allowLocalPages: RequestHandler = (request, response, next) => {
  const { origin } = request.headers;
  response.vary('Origin');
  if (origin !== undefined && LOCAL.test(origin)) {
    response.set({
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'GET, POST, PUT, OPTIONS',
      'access-control-allow-headers': 'authorization, apikey, content-type, x-client-info, x-supabase-api-version',
      'access-control-max-age': '600',
    });
  }
  if (request.method === 'OPTIONS') return void response.status(204).end();
  next();
};
