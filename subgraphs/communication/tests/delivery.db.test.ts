import { expect, test } from '@jest/globals';
import { testClock } from '../../../platform/testing/clock.ts';
import { minutes, seconds } from '../../../platform/kernel/clock.ts';
import { userCaller, type World } from '../../../tests/support/world.ts';
import { deliverNotification } from '../actions/deliver-notification.ts';
import { recordOutcome } from '../actions/record-outcome.ts';
import { takeStep } from '../actions/take-step.ts';
import { updatePreferences } from '../actions/update-preferences.ts';
import { accepted, attemptsOf, communicationWorld, confirmOrder, failing, makePerson, onlyNotification, ScriptedProviders } from './world.ts';

const addDevice = (world: World, userId: string, token: string) =>
  world.db.insertInto('device_tokens').values({ id: crypto.randomUUID(), user_id: userId, token, platform: 'WEB', registered_at: world.services.clock.now() }).execute();

const deliver = async (world: World, providers: ScriptedProviders) => deliverNotification(world.context(), (await onlyNotification(world)).id, providers.registry);
