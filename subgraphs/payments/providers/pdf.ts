import type { Readable } from 'node:stream';
import { formatDay, formatMoney, formatMonth, wordsFor, type DocumentWords } from '../domain/document-words.ts';
import { readLines, type InvoiceKind, type Party } from '../domain/invoice.ts';
import { printable } from '../domain/printable.ts';
import type { InvoiceRow } from '../rows.ts';

type PdfDocument = PDFKit.PDFDocument;

const MARGIN = 50;
/** Where the columns of lines begin, and how wide they are, in points of an A4 page (595 × 842). */
const columns = { title: { x: MARGIN, width: 300 }, quantity: { x: 355, width: 60 }, amount: { x: 420, width: 125 } } as const;
const BOTTOM = 760;

const party = (pdf: PdfDocument, words: DocumentWords, label: string, { name, address = [], taxNumber }: Party, x: number, y: number): number => {
  pdf.font('Helvetica').fontSize(8).fillColor('#666666').text(label, x, y, { width: 230 });
  pdf.font('Helvetica-Bold').fontSize(10).fillColor('#000000').text(printable(name), { width: 230 });
  pdf.font('Helvetica').fontSize(10);
  for (const line of address) pdf.text(printable(line), { width: 230 });
  if (taxNumber) pdf.text(`${words.taxNumber}: ${printable(taxNumber)}`, { width: 230 });
  return pdf.y;
};

const row = (pdf: PdfDocument, y: number, title: string, quantity: string, amount: string): number => {
  pdf.text(printable(title), columns.title.x, y, { width: columns.title.width });
  const end = pdf.y;
  pdf.text(quantity, columns.quantity.x, y, { width: columns.quantity.width, align: 'right' });
  pdf.text(amount, columns.amount.x, y, { width: columns.amount.width, align: 'right' });
  return Math.max(end, pdf.y) + 4;
};

const rule = (pdf: PdfDocument, y: number): number => {
  pdf.moveTo(MARGIN, y).lineTo(545, y).lineWidth(0.5).strokeColor('#999999').stroke();
  return y + 6;
};

const head = (pdf: PdfDocument, invoice: InvoiceRow, words: DocumentWords, corrects: string | null): number => {
  const { locale, number, issued_at, month } = invoice;
  pdf.font('Helvetica-Bold').fontSize(18).text(words[invoice.kind as InvoiceKind], MARGIN, MARGIN);
  pdf.font('Helvetica').fontSize(10);
  pdf.text(`${words.number}: ${number}`).text(`${words.date}: ${formatDay(issued_at, locale)}`);
  if (corrects !== null) pdf.text(`${words.corrects}: ${corrects}`);
  if (month !== null) pdf.text(`${words.month}: ${formatMonth(new Date(`${month}-01T00:00:00Z`), locale)}`);
  const top = pdf.y + 20;
  const left = party(pdf, words, words.seller, invoice.seller as unknown as Party, MARGIN, top);
  return Math.max(left, party(pdf, words, words.buyer, invoice.buyer as unknown as Party, 315, top)) + 24;
};

const body = (pdf: PdfDocument, { lines, currency, locale, total, tax }: InvoiceRow, words: DocumentWords, top: number): void => {
  const show = (amount: bigint) => formatMoney({ amount, currency }, locale);
  pdf.font('Helvetica-Bold').fontSize(10);
  let y = rule(pdf, row(pdf, top, words.title, words.quantity, words.amount));
  pdf.font('Helvetica');
  for (const line of readLines(lines)) {
    if (y + pdf.heightOfString(printable(line.title), { width: columns.title.width }) > BOTTOM) {
      pdf.addPage();
      y = MARGIN;
    }
    y = row(pdf, y, line.title, String(line.quantity), show(line.amount));
  }
  if (y > BOTTOM - 60) {
    pdf.addPage();
    y = MARGIN;
  }
  y = rule(pdf, y + 2);
  if (tax > 0n) {
    y = row(pdf, y, words.net, '', show(total - tax));
    y = row(pdf, y, words.tax, '', show(tax));
  }
  pdf.font('Helvetica-Bold');
  row(pdf, y, words.total, '', show(total));
};

const pageNumbers = (pdf: PdfDocument, { page }: DocumentWords, number: string): void => {
  const { start, count } = pdf.bufferedPageRange();
  for (let i = start; i < start + count; i += 1) {
    pdf.switchToPage(i);
    pdf.page.margins.bottom = 0;
    pdf.font('Helvetica').fontSize(8).fillColor('#666666').text(`${number} - ${page} ${i + 1}/${count}`, MARGIN, 800, { width: 495, align: 'center', lineBreak: false });
  }
};

/**
 * A document as PDF, in its reader's language, from nothing but what was frozen when it was issued: the same bytes every time. `corrects` is the
 * number of the invoice that a credit note corrects.
 */
export const invoicePdf = async (invoice: InvoiceRow, corrects: string | null): Promise<Readable> => {
  const { default: Pdf } = await import('pdfkit');
  const words = wordsFor(invoice.locale);
  const title = `${words[invoice.kind as InvoiceKind]} ${invoice.number}`;
  const info = { Title: title, Producer: 'Plaza', Creator: 'Plaza', CreationDate: invoice.issued_at };
  const pdf = new Pdf({ size: 'A4', margin: MARGIN, bufferPages: true, lang: invoice.locale, info });
  body(pdf, invoice, words, head(pdf, invoice, words, corrects));
  pageNumbers(pdf, words, invoice.number);
  pdf.end();
  return pdf;
};
