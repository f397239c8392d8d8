import { defineJob } from '../../../platform/jobs/job.ts';
import { dispatchDeliveries } from '../actions/dispatch-deliveries.ts';
import { dispatchRequest } from './dispatch-request.ts';

/** Asked for when a delivery becomes ready or a courier gets room; each minute for what was left over. */
export const dispatchJob = defineJob(dispatchRequest.name, dispatchRequest.payload, {
  retries: 3,
  schedule: '* * * * *',
  concurrency: 1,
  run: async (ctx) => {
    await dispatchDeliveries(ctx);
  },
});
