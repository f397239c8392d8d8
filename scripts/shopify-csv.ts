import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { parse, type CsvError, type Info } from 'csv-parse';
import type { ImportRecord } from '../subgraphs/ecommerce/actions/import-products.ts';
import { columns, required, type Cells, type Column } from '../subgraphs/ecommerce/domain/shopify-row.ts';

/** The file as a whole cannot be imported. The message says why. */
export class ImportFileError extends Error {
  override readonly name = 'ImportFileError';
}

/** Bytes of one row. */
const MAX_RECORD = 256 * 1024;
const UTF8 = new TextDecoder('utf-8', { fatal: true });

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

/** A row that cannot be read: `rows` good ones came before it in the same pass. */
interface Broken {
  readonly rows: number;
  readonly problem: string;
}

/** One pass over the file from a byte on, up to its end or to the first row that cannot be read. Answers that row. */
async function* pass(file: string, start: number): AsyncGenerator<Parsed, Broken | null, void> {
  let broken: Broken | null = null;
  const input = createReadStream(file, { start });
  const parser = parse({
    encoding: null,
    info: true,
    max_record_size: MAX_RECORD,
    relax_column_count: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      if (broken || !error) return undefined;
      broken = { rows: Number(error['records']), problem: explain(error) };
      input.unpipe(parser);
      parser.end();
      return undefined;
    },
  });
  input.on('error', (error) => parser.destroy(new ImportFileError(`Cannot read ${file}: ${error.message}`)));
  input.pipe(parser);
  const isBefore = (rows: number) => broken === null || rows < broken.rows;
  try {
    let rows = 0;
    for await (const parsed of parser as AsyncIterable<Parsed>) {
      if (!isBefore(rows)) break;
      rows += 1;
      yield parsed;
    }
  } finally {
    input.destroy();
  }
  return broken;
}

/** The byte behind the first line end at or after `from`. */
const nextLine = async (file: string, from: number): Promise<number> => {
  let at = from;
  for await (const chunk of createReadStream(file, { start: from }) as AsyncIterable<Buffer>) {
    const end = chunk.indexOf(0x0a);
    if (end >= 0) return at + end + 1;
    at += chunk.length;
  }
  return at;
};

/** Bytes of the mark that some editors put before UTF-8. */
const markOf = async (file: string): Promise<number> => {
  for await (const chunk of createReadStream(file, { end: 2 }) as AsyncIterable<Buffer>) return chunk.equals(Buffer.from([0xef, 0xbb, 0xbf])) ? 3 : 0;
  return 0;
};

/**
 * Reads a Shopify product file as a stream: one row at a time, whatever the size of the file. Rows that cannot be read come out as problems with the
 * line they begin in, and reading goes on with the line after that: an unclosed quote costs a row, not the rest of the file. `onPosition`
 * hears which part of the file (0 to 1) has been read. Throws ImportFileError when there is no such file or it is another kind of file.
 */
export async function* readShopifyCsv(file: string, onPosition: (part: number) => void = () => {}): AsyncGenerator<ImportRecord, void, void> {
  const size = await stat(file).then((found) => (found.isFile() ? found.size : null)).catch(() => null);
  if (size === null) throw new ImportFileError(`There is no file ${file}.`);
  let start = await markOf(file);
  if (start === size) throw new ImportFileError(`${file} is empty.`);
  let header: { places: Places; width: number } | null = null;
  let line = 1;
  while (start < size) {
    let [end, next] = [start, line];
    const rows = pass(file, start);
    let step = await rows.next();
    for (; !step.done; step = await rows.next()) {
      const { record, info } = step.value;
      if (header === null) header = { places: readHeader(record), width: record.length };
      else if (record.length > 1 || record[0]?.length !== 0) yield readRecord(record, header, next);
      [end, next] = [start + info.bytes, line + info.lines];
      onPosition(end / size);
    }
    if (step.value === null) return;
    if (header === null) readHeader([]);
    yield { line: next, problem: step.value.problem };
    [start, line] = [await nextLine(file, end), next + 1];
  }
}

const readRecord = (record: readonly Buffer[], { places, width }: { places: Places; width: number }, line: number): ImportRecord => {
  const cells = record.length === width ? readCells(record, places) : `it has ${record.length} columns, the first line ${width}`;
  return typeof cells === 'string' ? { line, problem: cells } : { line, cells };
};
