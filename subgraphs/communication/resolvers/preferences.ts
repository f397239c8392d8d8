import { isId } from '../../../platform/kernel/ids.ts';
import { registerDevice, unregisterDevice } from '../actions/register-device.ts';
import { updatePreferences } from '../actions/update-preferences.ts';
import { allPreferences } from '../domain/preference.ts';
import { communicationErrors } from '../errors.ts';
import { mayReadDevice, personOf } from '../policy.ts';
import { listDevices } from '../store/devices.ts';
import { listPreferences } from '../store/preferences.ts';
import type { Resolvers } from '../types.generated.ts';

export const preferences = {
  Query: {
    myNotificationPreferences: async (_, _args, ctx) => {
      const userId = personOf(ctx.caller);
      return allPreferences(userId ? await listPreferences(ctx.db, userId) : []);
    },
    myDevices: (_, _args, ctx) => {
      const userId = personOf(ctx.caller);
      return userId ? listDevices(ctx.db, userId) : [];
    },
  },
  Mutation: {
    updateNotificationPreferences: (_, { input }, ctx) => communicationErrors.payload('preferences', updatePreferences(ctx, input.preferences)),
    registerDevice: (_, { input }, ctx) => communicationErrors.payload('device', registerDevice(ctx, input)),
    unregisterDevice: (_, { input }, ctx) => communicationErrors.payload('device', unregisterDevice(ctx, input.token)),
  },
  Device: {
    __resolveReference: async ({ id }, ctx) => {
      const device = isId(id) ? await ctx.loaders.devices.load(id.toLowerCase()) : null;
      return device && mayReadDevice(ctx.caller, device) ? device : null;
    },
    platform: (device) => device.platform as 'IOS',
    registeredAt: (device) => device.registered_at,
  },
} satisfies Resolvers;
