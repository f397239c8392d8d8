import { Router, type Request, type Response } from 'express';
import { anonymous } from '../../../platform/auth/caller.ts';
import { createContext } from '../../../platform/context/context.ts';
import type { Services } from '../../../platform/context/services.ts';
import { isId, newId } from '../../../platform/kernel/ids.ts';
import { linkOf, NOTHING_HERE, one, sendPrivateFile } from '../../../platform/server/private-file.ts';
import { catalogueFile } from '../actions/export-products.ts';
import { FileTooLarge, MAX_FILE, receiveImport } from '../actions/receive-import.ts';
import { EXPORT_PATH, IMPORT_PATH, isDownload, isUpload } from '../domain/product-files.ts';

const nothing = (response: Response) => void response.status(404).json({ error: NOTHING_HERE });
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
    await sendPrivateFile(response, services.log, { type: 'text/csv; charset=utf-8', name: 'products.csv', body: catalogueFile(services, id) });
  });
  return router;
};
