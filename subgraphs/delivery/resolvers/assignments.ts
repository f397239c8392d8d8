import { badInput } from '../../../platform/errors/faults.ts';
import { connectionOf, pageOf } from '../../../platform/graphql/connection.ts';
import { dayAround, dayOf } from '../domain/day.ts';
import type { GraphContext } from '../loaders.ts';
import { maySeeCourier } from '../policy.ts';
import type { CourierProfileRow } from '../rows.ts';
import { listAssignments } from '../store/assignments.ts';
import type { Resolvers } from '../types.generated.ts';

const ownCourier = async ({ caller, loaders }: GraphContext, courierId: string | null | undefined): Promise<CourierProfileRow | null> => {
  const mine = () => (caller.kind === 'user' ? loaders.courierOfUser.load(caller.id!) : null);
  const courier = await (courierId == null ? mine() : loaders.courier.load(courierId));
  return courier && maySeeCourier(caller, courier) ? courier : null;
};

export const assignments = {
  Query: {
    getCourierAssignments: async (_, { courierId, date, first, after }, ctx) => {
      const today = dayAround(ctx.now());
      const day = date == null ? today : dayOf(date);
      if (!day) throw badInput('"date" must be a day as YYYY-MM-DD.');
      const page = pageOf({ first, after }, 2);
      const courier = await ownCourier(ctx, courierId);
      if (!courier) return null;
      const open = day.from.getTime() === today.from.getTime();
      const rows = await listAssignments(ctx.db, { courierId: courier.id, ...day, open }, page);
      return connectionOf(rows, page, (row) => [row.assigned_at.toISOString(), row.id]);
    },
  },
  DeliveryAssignment: {
    delivery: async (assignment, _, { loaders }) => loaders.visible(await loaders.delivery.load(assignment.delivery_id)),
    assignedAt: (assignment) => assignment.assigned_at,
    endedAt: (assignment) => assignment.ended_at,
  },
} satisfies Resolvers;
