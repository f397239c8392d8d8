import { exponentOf, toDecimal, type Money } from '../../../platform/kernel/money.ts';
import type { InvoiceKind } from './invoice.ts';

/** The words of documents, by language. French where the reader's language is; English for everybody else. */
const words = {
  en: {
    INVOICE: 'Invoice', CREDIT_NOTE: 'Credit note', COMMISSION_INVOICE: 'Commission invoice', COMMISSION_CREDIT_NOTE: 'Commission credit note', RECEIPT: 'Receipt',
    seller: 'From', buyer: 'To', date: 'Date', number: 'Number', corrects: 'Corrects', month: 'Period', title: 'Description', quantity: 'Quantity', amount: 'Amount',
    net: 'Total without tax', tax: 'Tax', total: 'Total', taxNumber: 'Tax number', page: 'Page',
    commission: (count: number) => `Commission on ${count === 1 ? '1 order' : `${count} orders`}`,
    commissionBack: (count: number) => `Commission returned for ${count === 1 ? '1 refund' : `${count} refunds`}`,
    topUp: 'Wallet top-up', part: (seller: string, reference: string) => `${seller}, order ${reference}`,
  },
  fr: {
    INVOICE: 'Facture', CREDIT_NOTE: 'Avoir', COMMISSION_INVOICE: 'Facture de commission', COMMISSION_CREDIT_NOTE: 'Avoir de commission', RECEIPT: 'Reçu',
    seller: 'De', buyer: 'À', date: 'Date', number: 'Numéro', corrects: 'Corrige', month: 'Période', title: 'Désignation', quantity: 'Quantité', amount: 'Montant',
    net: 'Total hors taxe', tax: 'Taxe', total: 'Total', taxNumber: 'Numéro fiscal', page: 'Page',
    commission: (count: number) => `Commission sur ${count === 1 ? '1 commande' : `${count} commandes`}`,
    commissionBack: (count: number) => `Commission rendue pour ${count === 1 ? '1 remboursement' : `${count} remboursements`}`,
    topUp: 'Approvisionnement du porte-monnaie', part: (seller: string, reference: string) => `${seller}, commande ${reference}`,
  },
} as const;

export type DocumentWords = (typeof words)[keyof typeof words];

/** The words for a reader's language (BCP 47). */
export const wordsFor = (locale: string): DocumentWords => (locale.slice(0, 2).toLowerCase() === 'fr' ? words.fr : words.en);

export const headingOf = (kind: InvoiceKind, locale: string): string => wordsFor(locale)[kind];

/** A tag that Intl accepts; `en` for what is none. */
const tagOf = (locale: string): string => {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
};

/** Digits of other scripts and spaces of other widths are not in the fonts of documents. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f\u2009]/g, ' ').replace(/[\u200e\u200f\u061c]/g, '').replace(/\u2212/g, '-');

/**
 * An amount as its reader writes it, with all decimal places of the currency: `1,234.50` euros are `€1,234.50` in English and `1 234,50 €` in
 * French, 500 yen have no decimals, 1.234 dinars have three. Exact: the number never becomes a float.
 */
export const formatMoney = ({ amount, currency }: Money, locale: string): string => {
  const places = exponentOf(currency);
  const format = new Intl.NumberFormat(tagOf(locale), { style: 'currency', currency, minimumFractionDigits: places, maximumFractionDigits: places, numberingSystem: 'latn' });
  return plain(format.format(toDecimal({ amount, currency }) as Intl.StringNumericLiteral));
};

/** A day in UTC as its reader writes it: `22 November 2026`. */
export const formatDay = (at: Date, locale: string): string =>
  plain(new Intl.DateTimeFormat(tagOf(locale), { dateStyle: 'long', timeZone: 'UTC', numberingSystem: 'latn', calendar: 'gregory' }).format(at));

/** A month in UTC: `November 2026`. */
export const formatMonth = (at: Date, locale: string): string =>
  plain(new Intl.DateTimeFormat(tagOf(locale), { month: 'long', year: 'numeric', timeZone: 'UTC', numberingSystem: 'latn', calendar: 'gregory' }).format(at));
