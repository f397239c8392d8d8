import type { Context } from '../../../platform/context/context.ts';
import { forbidden } from '../../../platform/errors/faults.ts';

/** The signed-in person's id. Machines do not shop: throws FORBIDDEN for them. */
export const requirePerson = ({ caller }: Context): string => {
  if (caller.kind !== 'user' || caller.id === null) throw forbidden();
  return caller.id;
};
