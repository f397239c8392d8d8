/** Where GraphQL is served, over HTTP and WebSocket. */
export const GRAPHQL_PATH = '/graphql';

/** Of a request body, and of a WebSocket message. */
export const MAX_REQUEST_BYTES = 1024 * 1024;
