import { Router, type Request, type Response } from 'express';
import type { Services } from '../../../platform/context/services.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { linkOf, one, sendPrivateFile } from '../../../platform/server/private-file.ts';
import { isGoodLink } from '../domain/document-link.ts';
import { invoicesByIds } from '../store/invoices.ts';
import { page } from './pages.ts';
import { invoicePdf } from './pdf.ts';

/** Documents as PDF, for whoever has a signed link (`Invoice.pdfUrl`). A link that is not ours, or too old, looks like no document. */
export const documentPages = (services: Services): Router => {
  const router = Router();
  router.get('/hooks/payments/documents/:id.pdf', async (request: Request, response: Response) => {
    const id = one(request.params['id']);
    const { internalSecret } = services.config;
    const { expires, signature } = linkOf(request);
    const good = isId(id) && isGoodLink(internalSecret, id, expires, signature, services.clock.now());
    const [invoice] = good ? await invoicesByIds(services.db, [id]) : [];
    if (!invoice) return void page(response, 404, 'There is no document here, or the time of this link is over. Ask for a new one.');
    const [corrected] = invoice.corrects === null ? [] : await invoicesByIds(services.db, [invoice.corrects]);
    const pdf = await invoicePdf(invoice, corrected?.number ?? null);
    await sendPrivateFile(response, services.log, { type: 'application/pdf', name: `${invoice.number}.pdf`, inline: true, body: pdf });
  });
  return router;
};
