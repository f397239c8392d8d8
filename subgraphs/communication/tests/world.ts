import type { Clock } from '../../../platform/kernel/clock.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { testWorld, type World } from '../../../tests/support/world.ts';
import { notify, type Notify } from '../contract.ts';
import type { ChannelMessage, Outcome, ProviderRegistry } from '../providers/provider.ts';

export interface Person {
  readonly id: string;
  readonly email: string;
  readonly phone: string;
}

/** A world with the two subgraphs that messages need. */
export const communicationWorld = (clock?: Clock): Promise<World> => testWorld({ subgraphs: ['accounts', 'communication'], ...(clock ? { clock } : {}) });

let phones = 0;

/** Somebody with an address and a phone. */
export const makePerson = async (world: World, { locale = 'en', phone = true, email = true } = {}): Promise<Person> => {
  const id = newId();
  phones += 1;
  const person = { id, email: `${id}@plaza.test`, phone: `+3779999${String(phones).padStart(4, '0')}` };
  const at = world.services.clock.now();
  await world.db
    .insertInto('account_users')
    .values({ id, display_name: 'Somebody', email: email ? person.email : null, phone: phone ? person.phone : null, locale, created_at: at, updated_at: at })
    .execute();
  return person;
};

/** Calls the contract in a transaction of its own, as another subgraph would. */
export const notifyInTransaction = <T extends Notify['type']>(world: World, message: Notify<T>) => {
  const ctx = world.context();
  return ctx.inTransaction(async (trx) => {
    await notify(ctx, trx, message);
    return ok(null);
  });
};

/** That an order is confirmed, told to `userId`. Answers the order's id. */
export const confirmOrder = async (world: World, userId: string, orderId = newId()): Promise<string> => {
  await notifyInTransaction(world, { userId, type: 'order.confirmed', variables: { orderCode: 'P-1001', total: '64.90 EUR' }, subject: { type: 'Order', id: orderId }, dedupeKey: orderId });
  return orderId;
};

export const onlyNotification = (world: World) => world.db.selectFrom('notifications').selectAll().executeTakeFirstOrThrow();

export const attemptsOf = (world: World) => world.db.selectFrom('notification_attempts').select(['channel', 'number', 'status', 'error_code']).orderBy('claimed_at').orderBy('id').execute();

/** Providers that answer what the test says and remember what they were asked. */
export class ScriptedProviders {
  readonly sent: ChannelMessage[] = [];
  readonly registry: ProviderRegistry;

  constructor(answer: (message: ChannelMessage, nth: number) => Outcome | Promise<Outcome>) {
    const provider = {
      name: 'scripted',
      load: async () => ({
        send: async (message: ChannelMessage) => {
          this.sent.push(message);
          return answer(message, this.sent.length);
        },
      }),
    };
    this.registry = { EMAIL: provider, SMS: provider, PUSH: provider };
  }

  get channels() {
    return this.sent.map((message) => message.channel);
  }
}

export const accepted: Outcome = { kind: 'accepted', messageId: 'm-1' };
export const failing = (kind: 'retryable' | 'permanent' | 'unknown', code = 'DOWN'): Outcome => ({ kind, code });
