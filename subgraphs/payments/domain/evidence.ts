import { fail, ok, type Result } from '../../../platform/kernel/result.ts';

/** What can be said against a dispute, as text. The names are ours; `providers/` knows the provider's. */
export const evidenceFields = [
  'productDescription', 'customerName', 'customerEmailAddress', 'billingAddress', 'serviceDate', 'shippingAddress', 'shippingCarrier', 'shippingDate',
  'shippingTrackingNumber', 'accessActivityLog', 'cancellationRebuttal', 'refundRefusalExplanation', 'duplicateChargeExplanation', 'uncategorizedText',
] as const;
export type EvidenceField = (typeof evidenceFields)[number];
export type EvidenceFields = Readonly<Partial<Record<EvidenceField, string>>>;

/** Characters of one text, and of all: what banks take. */
export const MAX_TEXT = 20_000;
export const MAX_TEXTS = 150_000;

/** Control characters but for tabs and line ends. */
const unprintable = /(?![\t\n\r])\p{Cc}/u;

/** The texts that say something, trimmed; refused when there is none, or one is too long or holds control characters. */
export const readEvidence = (input: Readonly<Partial<Record<EvidenceField, string | null | undefined>>>): Result<EvidenceFields, 'EVIDENCE_INVALID'> => {
  const texts = evidenceFields.flatMap((name) => {
    const text = input[name]?.trim() ?? '';
    return text === '' ? [] : [[name, text] as const];
  });
  const wrong = texts.find(([, text]) => text.length > MAX_TEXT || unprintable.test(text) || !text.isWellFormed());
  if (wrong) return fail('EVIDENCE_INVALID', 'input', wrong[0]);
  if (texts.length === 0 || texts.reduce((sum, [, text]) => sum + text.length, 0) > MAX_TEXTS) return fail('EVIDENCE_INVALID', 'input');
  return ok(Object.fromEntries(texts));
};
