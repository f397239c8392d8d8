import { Readable } from 'node:stream';
import { parse, type CsvError, type Info } from 'csv-parse';
import type { FilePosition, ImportRecord } from '../domain/import-plan.ts';
import { columns, required, type Cells, type Column } from '../domain/shopify-row.ts';

/** The file as a whole cannot be imported. The message says why. */
export class ImportFileError extends Error {
  override readonly name = 'ImportFileError';
}

/** A file that can be read from any byte on, a piece at a time. */
export interface ByteSource {
  readonly size: number;
  /** From a byte on, up to before another one or to the end. */
  read(start: number, end?: number): AsyncIterable<Buffer>;
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

interface Header {
  readonly places: Places;
  readonly width: number;
}

const readHeader = (record: readonly Buffer[]): Header => {
  const names = record.map((cell) => decode(cell)?.trim() ?? '');
  const missing = required.filter((name) => !names.includes(name));
  if (missing.length > 0) throw new ImportFileError(`This is not a Shopify product file in UTF-8: its first line has no column ${missing.map((name) => `"${name}"`).join(', ')}.`);
  return { places: Object.fromEntries(Object.entries(columns).map(([column, name]) => [column, names.indexOf(name)])) as Record<Column, number>, width: record.length };
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
async function* pass(file: ByteSource, start: number): AsyncGenerator<Parsed, Broken | null, void> {
  let broken: Broken | null = null;
  const input = Readable.from(file.read(start), { objectMode: false });
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
  input.on('error', (error) => parser.destroy(error));
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
const nextLine = async (file: ByteSource, from: number): Promise<number> => {
  let at = from;
  for await (const chunk of file.read(from)) {
    const end = chunk.indexOf(0x0a);
    if (end >= 0) return at + end + 1;
    at += chunk.length;
  }
  return at;
};

const MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const SAMPLE = 256 * 1024;
/** So many bytes that are no UTF-8, and none above ASCII that is: then it is another encoding, not a mistake in a row. */
const MANY = 5;

/** The beginning of the file, to tell its encoding by. */
const sample = async (file: ByteSource): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const chunk of file.read(0, Math.min(SAMPLE, file.size))) parts.push(chunk);
  return Buffer.concat(parts);
};

/** Throws ImportFileError for UTF-16 and for one byte a character (Latin-1 and its kin). Answers how many bytes the mark of UTF-8 takes. */
const checkEncoding = (start: Buffer): number => {
  const wrong = (name: string) => new ImportFileError(`This is not a Shopify product file in UTF-8 but seems to be in ${name}: save it as "CSV UTF-8" and send it again.`);
  const marked16 = start.length >= 2 && ((start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff));
  const zeros = start.subarray(0, 1_000).filter((byte) => byte === 0).length;
  if (marked16 || zeros * 4 > Math.min(start.length, 1_000)) throw wrong('UTF-16');
  const text = start.toString('utf8');
  const bad = text.match(/\ufffd/g)?.length ?? 0;
  if (bad >= MANY && !/[\u0080-\ufffc]/.test(text)) throw wrong('Latin-1 (Windows-1252)');
  return start.subarray(0, 3).equals(MARK) ? MARK.length : 0;
};

/**
 * Reads a Shopify product file as a stream: one row at a time, whatever the size of the file. Rows that cannot be read come out as problems with the
 * line they begin in, and reading goes on with the line after that: an unclosed quote costs a row, not the rest of the file. `from` goes on at a row that an
 * earlier reading named; `onPosition` hears which part of the file (0 to 1) has been read. Throws ImportFileError when it is another kind of file.
 */
export async function* readShopifyRows(
  file: ByteSource,
  { from = null, onPosition = () => {} }: { from?: FilePosition | null; onPosition?: (part: number) => void } = {},
): AsyncGenerator<ImportRecord, void, void> {
  let start = checkEncoding(await sample(file));
  if (start === file.size) throw new ImportFileError('The file is empty.');
  let header: Header | null = null;
  let line = 1;
  if (from && from.byte > start) {
    header = await headerOf(file, start);
    [start, line] = [from.byte, from.line];
  }
  while (start < file.size) {
    let [end, next] = [start, line];
    const rows = pass(file, start);
    let step = await rows.next();
    for (; !step.done; step = await rows.next()) {
      const { record, info } = step.value;
      if (header === null) header = readHeader(record);
      else if (record.length > 1 || record[0]?.length !== 0) yield readRecord(record, header, { line: next, byte: end });
      [end, next] = [start + info.bytes, line + info.lines];
      onPosition(end / file.size);
    }
    if (step.value === null) return;
    if (header === null) readHeader([]);
    yield { line: next, byte: end, problem: step.value.problem };
    [start, line] = [await nextLine(file, end), next + 1];
  }
}

const headerOf = async (file: ByteSource, start: number): Promise<Header> => {
  for await (const { record } of pass(file, start)) return readHeader(record);
  return readHeader([]);
};

const readRecord = (record: readonly Buffer[], { places, width }: Header, at: FilePosition): ImportRecord => {
  const cells = record.length === width ? readCells(record, places) : `it has ${record.length} columns, the first line ${width}`;
  return typeof cells === 'string' ? { ...at, problem: cells } : { ...at, cells };
};
