import type { Response } from 'express';

/** A small page of ours. `text` and `rest` are not escaped: they are never a user's. */
export const page = (response: Response, status: number, text: string, rest = ''): void => {
  response
    .status(status)
    .set({
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
    .type('html')
    .send(`<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Payment</title><body><p>${text}</p>${rest}</body></html>`);
};
