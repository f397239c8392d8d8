import { z } from 'zod';

/** Asks for couriers for all deliveries that wait. Apart from the job itself, so that what the job does may ask again. */
export const dispatchRequest = { name: 'delivery.dispatch', payload: z.object({}) };
