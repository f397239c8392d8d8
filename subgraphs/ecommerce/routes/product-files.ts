import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Router, type Request, type Response } from 'express';
import { anonymous } from '../../../platform/auth/caller.ts';
import { createContext } from '../../../platform/context/context.ts';
import type { Services } from '../../../platform/context/services.ts';
import { isId, newId } from '../../../platform/kernel/ids.ts';
import { catalogueFile } from '../actions/export-products.ts';
import { FileTooLarge, MAX_FILE, receiveImport } from '../actions/receive-import.ts';
import { EXPORT_PATH, IMPORT_PATH, isDownload, isUpload } from '../domain/product-files.ts';

const one = (value: unknown): string => (typeof value === 'string' ? value : '');
const linkOf = ({ query }: Request) => ({ expires: one(query['expires']), signature: one(query['signature']) });
const nothing = (response: Response) => void response.status(404).json({ error: 'There is nothing here, or the time of this link is over. Ask for a new one.' });
const tooLarge = (response: Response) => void response.status(413).set('connection', 'close').json({ error: `A file has at most ${MAX_FILE} bytes. Send it in parts.` });

/**
 * Files of products, for whoever has a signed link: `PUT` for `bulkImportProducts`, `GET` for `exportProducts`. Both are streamed. A link that is not ours, or too
 * old, looks like nothing.
 */
export const productFiles = (services: Services): Router => {
  const router = Router();
  const { internalSecret } = services.config;
  router.put(IMPORT_PATH, async (request: Request, response: Response) => {
    const id = one(request.params['id']);
    if (!isId(id) || !isUpload(internalSecret, id, linkOf(request), services.clock.now())) return nothing(response);
    if (Number(request.get('content-length') ?? 0) > MAX_FILE) return tooLarge(response);
    try {
      const accepted = await receiveImport(createContext(services, { caller: anonymous, requestId: newId() }), id, request);
      if (accepted) response.status(202).json({ received: true });
      else response.status(409).json({ error: 'This import has its file already. Begin another one.' });
    } catch (error) {
      if (error instanceof FileTooLarge) return tooLarge(response);
      services.log.warn({ err: error, importId: id }, 'a file of products did not arrive');
      if (!response.headersSent && !request.destroyed) response.status(500).json({ error: 'Not stored. Send it again.' });
    }
  });
  router.get(EXPORT_PATH, async (request: Request, response: Response) => {
    const id = one(request.params['id']);
    if (!isId(id) || !isDownload(internalSecret, id, linkOf(request), services.clock.now())) return nothing(response);
    response.status(200).set({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="products.csv"',
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    await pipeline(Readable.from(catalogueFile(services, id)), response).catch((err: unknown) => services.log.warn({ err, vendorId: id }, 'an export was not read to its end'));
  });
  return router;
};
