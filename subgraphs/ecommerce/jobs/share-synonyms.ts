import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/job.ts';
import { searchEngine } from '../providers/choose.ts';
import { listSynonyms } from '../store/search-synonyms.ts';

/** Tells the search engine all synonyms as they are now. */
export const shareSynonyms = defineJob('ecommerce.shareSynonyms', z.object({}), {
  retries: 8,
  concurrency: 1,
  run: async (ctx) => searchEngine(ctx.config).setSynonyms(ctx, await listSynonyms(ctx.db)),
});
