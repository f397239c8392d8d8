import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ImportRecord } from '../subgraphs/ecommerce/domain/import-plan.ts';
import { ImportFileError, readShopifyRows } from '../subgraphs/ecommerce/providers/shopify-csv.ts';

export { ImportFileError } from '../subgraphs/ecommerce/providers/shopify-csv.ts';

/** Reads a Shopify product file from the disk; see `readShopifyRows`. Throws ImportFileError when there is no such file, too. */
export async function* readShopifyCsv(path: string, onPosition: (part: number) => void = () => {}): AsyncGenerator<ImportRecord, void, void> {
  const size = await stat(path).then((found) => (found.isFile() ? found.size : null)).catch(() => null);
  if (size === null) throw new ImportFileError(`There is no file ${path}.`);
  const read = (start: number, end = size) => (start < end ? createReadStream(path, { start, end: end - 1 }) : []) as AsyncIterable<Buffer>;
  yield* readShopifyRows({ size, read }, { onPosition });
}
