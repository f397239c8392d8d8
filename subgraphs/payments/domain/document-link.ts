import { isSignedLink, signLink } from '../../../platform/kernel/signed-link.ts';

const PURPOSE = 'payments.document';

/** The path and query under which anybody who has it reads one document, for ten minutes. */
export const documentPath = (secret: string, id: string, now: Date): string => `/hooks/payments/documents/${id}.pdf?${signLink(secret, PURPOSE, id, now)}`;

/** Whether a link is ours and its time is not over. */
export const isGoodLink = (secret: string, id: string, expires: string, signature: string, now: Date): boolean => isSignedLink(secret, PURPOSE, id, { expires, signature }, now);
