import type { Context } from '../../../platform/context/context.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { fail, ok } from '../../../platform/kernel/result.ts';
import { importProductFile } from '../jobs/import-product-file.ts';
import { acceptUpload, findImport, insertChunk, removeChunks } from '../store/product-imports.ts';

/** Bytes of a file, and of a piece of it. */
export const MAX_FILE = 512 * 1024 * 1024;
const PIECE = 512 * 1024;

/** The file is larger than it may be. */
export class FileTooLarge extends Error {}

/**
 * Keeps a file as it comes in, piece by piece, then queues its import: a file that breaks off counts for nothing and may be sent again; of two at once the first
 * that is whole counts. False when the import has its file already or is none. Throws FileTooLarge.
 */
export const receiveImport = async (ctx: Context, importId: string, body: AsyncIterable<Buffer>): Promise<boolean> => {
  if ((await findImport(ctx.db, importId))?.status !== 'WAITING') return false;
  const uploadId = newId();
  let [kept, pending, waiting] = [0, 0, [] as Buffer[]];
  const keep = async () => {
    const bytes = Buffer.concat(waiting);
    for (let at = 0; at < bytes.length; at += PIECE) {
      const piece = bytes.subarray(at, at + PIECE);
      await insertChunk(ctx.db, { import_id: importId, upload_id: uploadId, start_byte: BigInt(kept), bytes: piece, created_at: ctx.now() });
      kept += piece.length;
    }
    [pending, waiting] = [0, []];
  };
  try {
    for await (const chunk of body) {
      pending += chunk.length;
      if (kept + pending > MAX_FILE) throw new FileTooLarge();
      waiting.push(chunk);
      if (pending >= PIECE) await keep();
    }
    await keep();
    const accepted = await ctx.inTransaction(async (trx) => {
      if (!(await acceptUpload(trx, importId, uploadId, BigInt(kept)))) return fail('INVALID_TRANSITION');
      await ctx.enqueue(trx, importProductFile, { importId });
      return ok(null);
    });
    if (!accepted.ok) await removeChunks(ctx.db, importId, uploadId);
    return accepted.ok;
  } catch (error) {
    await removeChunks(ctx.db, importId, uploadId);
    throw error;
  }
};
