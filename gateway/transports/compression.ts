import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { BoundedMap } from '../../platform/graphql/bounded-map.ts';

/** Smaller texts fit into one network packet as they are. */
export const COMPRESSED_FROM_BYTES = 1024;

export type Encoding = 'br' | 'gzip';

const known = new BoundedMap<string, Encoding | null>(100);
const LONGEST_KEPT = 100;

/** The encoding to use for a client with this `Accept-Encoding`; null: none. */
export const encodingFor = (header: string | undefined): Encoding | null => {
  if (header === undefined) return null;
  return header.length > LONGEST_KEPT ? read(header) : known.getOrSet(header, () => read(header));
};

const read = (header: string): Encoding | null => {
  const qualities = new Map(header.toLowerCase().split(',').map(qualityOf));
  const of = (encoding: Encoding) => qualities.get(encoding) ?? qualities.get('*') ?? 0;
  if (of('br') > 0 && of('br') >= of('gzip')) return 'br';
  return of('gzip') > 0 ? 'gzip' : null;
};

const qualityOf = (text: string): [string, number] => {
  const [name = '', ...params] = text.split(';').map((part) => part.trim());
  const q = Number(params.find((param) => param.startsWith('q='))?.slice(2) ?? 1);
  return [name, Number.isNaN(q) ? 0 : q];
};

const compressGzip = promisify(gzip);
const compressBrotli = promisify(brotliCompress);

/** Brotli at 4 is as fast as gzip at 6 and smaller; its default of 11 takes some hundred times as long. */
const BROTLI_QUALITY = 4;

/** Compresses on a thread of its own. */
export const compress = (text: string, encoding: Encoding): Promise<Buffer> => {
  const plain = Buffer.from(text);
  if (encoding === 'gzip') return compressGzip(plain, { level: 6 });
  return compressBrotli(plain, {
    params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
  });
};
