import { expect, test } from '@jest/globals';
import { addresses, DEMO_PASSWORD, people, vendors } from '../../../db/seed/demo.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { addressOf, contactOf, contactsOf, createOrganization, hasRole, membersOf, membershipOf, organizationsOf } from '../contract.ts';
import { seed } from '../seed.ts';
import { startIssuer } from './issuer.ts';

test('the demo people sign in, and a second start changes nothing', async () => {
  await using issuer = await startIssuer();
  const { world } = issuer;
  await seed(world.context());
  const rows = () => Promise.all((['account_users', 'account_credentials', 'account_roles', 'account_addresses'] as const).map((table) => world.db.selectFrom(table).selectAll().execute()));
  const first = await rows();
  await seed(world.context());
  expect(await rows()).toEqual(first);
  const { data } = await issuer.client().auth.signInWithPassword({ email: people.ada.email, password: DEMO_PASSWORD });
  expect(data.user).toMatchObject({ id: people.ada.id, app_metadata: { roles: ['admin', 'staff'] } });
});

test('other services read contacts, roles, addresses and places of work through the contract', async () => {
  await using issuer = await startIssuer();
  const { world } = issuer;
  const { db } = world;
  await seed(world.context());
  const { ana, ben, vera, ada } = people;
  expect(await contactOf(db, ana.id)).toEqual({ userId: ana.id, displayName: 'Ana Rossi', email: ana.email, phone: ana.phone, locale: 'en', timeZone: 'Europe/Monaco' });
  expect(await contactOf(db, vendors.velo.id)).toBeNull();
  expect(await contactsOf(db, [])).toEqual([]);
  expect((await contactsOf(db, [ana.id, ben.id, vendors.velo.id])).map(({ userId }) => userId).sort()).toEqual([ana.id, ben.id]);
  expect(await Promise.all([hasRole(db, ada.id, 'admin'), hasRole(db, ana.id, 'admin'), hasRole(db, vendors.velo.id, 'staff')])).toEqual([true, false, false]);
  const { id, recipient, line1, city, postalCode, country, latitude, longitude } = addresses.ana;
  expect(await addressOf(db, ana.id, id)).toEqual({ id, recipient, line1, line2: null, city, postalCode, country, location: { latitude, longitude }, phone: null });
  expect(await addressOf(db, ben.id, id)).toBeNull();

  const organization = { id: vendors.velo.id, kind: 'VENDOR', name: 'Velo', ownerId: vera.id } as const;
  for (let n = 0; n < 2; n += 1) await world.context().inTransaction(async (trx) => ok(await createOrganization(world.context(), trx, organization)));
  expect(await membersOf(db, organization.id)).toEqual([{ userId: vera.id, role: 'OWNER' }]);
  expect(await Promise.all([membershipOf(db, vera.id, organization.id), membershipOf(db, ana.id, organization.id)])).toEqual(['OWNER', null]);
  expect(await organizationsOf(db, vera.id, 'VENDOR')).toEqual([organization.id]);
});
