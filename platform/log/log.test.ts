import { expect, test } from '@jest/globals';
import { scrub } from './log.ts';

test.each([
  ['Bearer eyJhbGciOi.eyJzdWIiOi.c2lnbmF0dXJl rejected', 'Bearer [token] rejected'],
  ['key plaza_sk_abc-123 used', 'key [api key] used'],
  ['postgres://plaza:hunter2@db/plaza', 'postgres://[credentials]@db/plaza'],
  ['no user ana@plaza.test', 'no user [e-mail]'],
  ['to +37799990001.', 'to [phone].'],
])('%s', (text, scrubbed) => expect(scrub(text)).toBe(scrubbed));
