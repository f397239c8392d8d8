import { createReadStream } from 'node:fs';
import { parse, type CsvError, type Info } from 'csv-parse';
import type { ImportRecord } from '../subgraphs/ecommerce/actions/import-products.ts';
import { columns, required, type Cells, type Column } from '../subgraphs/ecommerce/domain/shopify-row.ts';

/** The file as a whole cannot be imported. The message says why. */
export class ImportFileError extends Error {
  override readonly name = 'ImportFileError';
}

const MAX_RECORD = 1024 * 1024;
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

interface Parsed {
  readonly record: readonly Buffer[];
  readonly info: Info;
}

const decode = (cell: Buffer): string | null => {
  try {
    return UTF8.decode(cell);
  } catch {
    return null;
  }
};

/** Where each column is; −1 where the file does not have it. */
type Places = Readonly<Record<Column, number>>;

const readHeader = (record: readonly Buffer[]): Places => {
  const names = record.map((cell) => decode(cell)?.trim() ?? '');
  const missing = required.filter((name) => !names.includes(name));
  if (missing.length > 0) throw new ImportFileError(`This is not a Shopify product file in UTF-8: its first line has no column ${missing.map((name) => `"${name}"`).join(', ')}.`);
  return Object.fromEntries(Object.entries(columns).map(([column, name]) => [column, names.indexOf(name)])) as Record<Column, number>;
};

const readCells = (record: readonly Buffer[], places: Places): Cells | string => {
  const cells: Partial<Record<Column, string>> = {};
  for (const column of Object.keys(columns) as Column[]) {
    const bytes = record[places[column]];
    const cell = bytes === undefined ? '' : decode(bytes);
    if (cell === null) return `"${columns[column]}" is not UTF-8`;
    cells[column] = cell;
  }
  return cells as Cells;
};

const explain = ({ code, message }: CsvError): string => {
  if (code === 'CSV_MAX_RECORD_SIZE') return `the row has more than ${MAX_RECORD} bytes; a quote that is never closed does that`;
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'a quote is opened and never closed';
  return message.replace(/ at line \d+.*$/s, '');
};

/**
 * Reads a Shopify product file as a stream: one row at a time, whatever the size of the file. Rows that cannot be read come out as problems with the
 * line they begin in. Throws ImportFileError when there is no such file or it is another kind of file.
 */
export async function* readShopifyCsv(file: string, onBytes: (bytes: number) => void): AsyncGenerator<ImportRecord, void, void> {
  const skipped: ImportRecord[] = [];
  let begins = 1;
  const parser = parse({
    bom: true,
    encoding: null,
    info: true,
    max_record_size: MAX_RECORD,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error) skipped.push({ line: begins, problem: explain(error) });
      return undefined;
    },
  });
  const input = createReadStream(file);
  input.on('data', (chunk) => onBytes(chunk.length));
  input.on('error', (error) => parser.destroy(new ImportFileError(`Cannot read ${file}: ${error.message}`)));
  input.pipe(parser);
  let places: Places | null = null;
  let width = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      yield* skipped.splice(0);
      const line = begins;
      begins = info.lines + 1;
      if (places === null) {
        places = readHeader(record);
        width = record.length;
        continue;
      }
      const cells = record.length === width ? readCells(record, places) : `it has ${record.length} columns, the first line ${width}`;
      yield typeof cells === 'string' ? { line, problem: cells } : { line, cells };
    }
    yield* skipped.splice(0);
  } finally {
    input.destroy();
  }
  if (places === null) throw new ImportFileError(`${file} is empty.`);
}
