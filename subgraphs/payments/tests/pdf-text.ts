import { inflateSync } from 'node:zlib';

const latin1 = new TextDecoder('windows-1252');

/** The text of each page of a PDF with standard fonts, one line for each piece that was drawn: enough to see what a reader sees. */
export const pagesOf = (pdf: Buffer): string[] => {
  const source = pdf.toString('latin1');
  const streams = [...source.matchAll(/<<([^]*?)>>\s*stream\r?\n/g)].flatMap((match) => {
    const length = /\/Length (\d+)/.exec(match[1]!);
    if (!length || !match[1]!.includes('/FlateDecode')) return [];
    const start = match.index + match[0].length;
    return [inflateSync(pdf.subarray(start, start + Number(length[1]))).toString('latin1')];
  });
  return streams.filter((stream) => stream.includes('BT')).map((stream) =>
    [...stream.matchAll(/\[([^\]]*)\] TJ/g)]
      .map(([, parts]) => [...parts!.matchAll(/<([0-9a-f]*)>/g)].map(([, hex]) => latin1.decode(Buffer.from(hex!, 'hex'))).join(''))
      .join('\n'),
  );
};
