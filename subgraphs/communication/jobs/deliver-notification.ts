import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/job.ts';
import { deliverNotification } from '../actions/deliver-notification.ts';

/** Retries cover three tries on each channel and the wait for a dead worker's claim; what still fails is found by the sweep. */
export const deliverNotificationJob = defineJob('communication.deliverNotification', z.object({ notificationId: z.uuid() }), {
  retries: 15,
  timeout: 120,
  run: async (ctx, { notificationId }) => {
    const outcome = await deliverNotification(ctx, notificationId);
    if (outcome !== 'settled') throw new Error(`notification ${notificationId} is not settled (${outcome}): trying again`);
  },
});
