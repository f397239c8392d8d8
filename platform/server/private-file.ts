import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';

/** A parameter that is given once; empty otherwise. */
export const one = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What the query of a signed link says of its validity; whoever signed it checks it. */
export const linkOf = ({ query }: Request): { readonly expires: string; readonly signature: string } => ({ expires: one(query['expires']), signature: one(query['signature']) });

/** What those are told whose link is not ours or too old: the same as if there were nothing. */
export const NOTHING_HERE = 'There is nothing here, or the time of this link is over. Ask for a new one.';

export interface PrivateFile {
  readonly type: string;
  readonly name: string;
  /** Shown by the browser instead of saved. */
  readonly inline?: boolean;
  readonly body: Readable | AsyncIterable<string | Uint8Array>;
}

/** Streams a file that is only for whoever has its link: kept by no cache, its address told to nobody. A reader who leaves early is a warning in the log. */
export const sendPrivateFile = async (response: Response, log: Logger, { type, name, inline = false, body }: PrivateFile): Promise<void> => {
  response.status(200).set({
    'content-type': type,
    'content-disposition': `${inline ? 'inline' : 'attachment'}; filename="${name}"`,
    'cache-control': 'private, no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  await pipeline(body instanceof Readable ? body : Readable.from(body), response).catch((err: unknown) => log.warn({ err, file: name }, 'a file was not read to its end'));
};
