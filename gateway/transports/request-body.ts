import type { IncomingMessage } from 'node:http';
import { MAX_REQUEST_BYTES } from './endpoint.ts';
import { Refused } from './refused.ts';

/** How much of a body that is too large is thrown away, so that its sender lives to read the refusal, before the connection is cut. */
const MAX_DISCARDED_BYTES = 8 * MAX_REQUEST_BYTES;

/** The body as text. Keeps at most `MAX_REQUEST_BYTES` of it. Rejects with `Refused`; resolves to null when the client has gone. */
export const readBody = (request: IncomingMessage): Promise<string | null> =>
  new Promise((resolve, reject) => {
    if (Number(request.headers['content-length'] ?? 0) > MAX_REQUEST_BYTES) return reject(discard(request));
    let chunks: Buffer[] = [];
    let size = 0;
    const collect = (chunk: Buffer) => {
      size += chunk.length;
      chunks.push(chunk);
      if (size <= MAX_REQUEST_BYTES) return;
      chunks = [];
      request.off('data', collect);
      reject(discard(request));
    };
    request.on('data', collect);
    request.once('end', () => resolve((chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)).toString()));
    request.once('close', () => resolve(null));
  });

const discard = (request: IncomingMessage): Refused => {
  let discarded = 0;
  request.on('data', (chunk: Buffer) => {
    discarded += chunk.length;
    if (discarded > MAX_DISCARDED_BYTES) request.destroy();
  });
  return new Refused(413, 'REQUEST_TOO_LARGE', `The request body is larger than ${MAX_REQUEST_BYTES} bytes.`);
};
