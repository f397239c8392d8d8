import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anonymous, type Caller } from '../../../platform/auth/caller.ts';
import { days } from '../../../platform/kernel/clock.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { FakeClock } from '../../../platform/testing/clock.ts';
import { testWorld, userCaller, type World } from '../../../tests/support/world.ts';
import { acceptInvitation, inviteMember } from '../actions/manage-invitations.ts';
import { changeMemberRole, removeMember } from '../actions/manage-members.ts';
import { createOrganization, membersOf } from '../contract.ts';
import { makeUser } from './issuer.ts';

const clock = new FakeClock();
let world: World;
let owner: Caller;
let stranger: Caller;
beforeAll(async () => {
  world = await testWorld({ subgraphs: ['accounts', 'communication'], clock });
  owner = userCaller(await makeUser(world, { displayName: 'Vera' }));
  stranger = userCaller(await makeUser(world));
});
afterAll(async () => world[Symbol.asyncDispose]());

const found = async (): Promise<string> => {
  const id = newId();
  const ctx = world.context();
  await ctx.inTransaction(async (trx) => ok(await createOrganization(ctx, trx, { id, kind: 'VENDOR', name: 'Velo', ownerId: owner.id! })));
  return id;
};
const invite = (caller: Caller, organizationId: string, email: string, role: 'OWNER' | 'MANAGER' | 'STAFF' = 'STAFF') =>
  inviteMember(world.context(caller), { organizationId, email, role, idempotencyKey: newId() });
const codeOf = (result: { ok: true } | { ok: false; code: string }): string => (result.ok ? 'done' : result.code);
const person = async (): Promise<Caller> => userCaller(await makeUser(world));
const join = async (organizationId: string, role: 'OWNER' | 'MANAGER' | 'STAFF'): Promise<Caller> => {
  const caller = await person();
  const invited = await invite(owner, organizationId, `${caller.id}@plaza.test`, role);
  if (!invited.ok) throw new Error(invited.code);
  const accepted = await acceptInvitation(world.context(caller), { invitationId: invited.value.invitation.id });
  if (!accepted.ok) throw new Error(accepted.code);
  return caller;
};

test('whoever is known by the address is told, sees the invitation and takes the place; then members see each other', async () => {
  const organizationId = await found();
  const ben = await person();
  const mutation = `mutation ($i: InviteMemberInput!) { inviteMember(input: $i) { token invitation { id status role email organizationName } errors { code } } }`;
  const input = { organizationId, email: ` ${ben.id!.toUpperCase()}@plaza.test `, role: 'MANAGER', idempotencyKey: newId() };
  const { data } = await world.ask<{ inviteMember: { token: string | null; invitation: { id: string } } }>('accounts', owner, mutation, { i: input });
  expect(data!.inviteMember).toEqual({
    token: expect.stringMatching(/^[\w-]{43}$/),
    invitation: { id: expect.any(String), status: 'PENDING', role: 'MANAGER', email: `${ben.id}@plaza.test`, organizationName: 'Velo' },
    errors: [],
  });
  const again = await world.ask<{ inviteMember: { token: string | null; invitation: { id: string } } }>('accounts', owner, mutation, { i: input });
  expect(again.data!.inviteMember).toMatchObject({ token: null, invitation: { id: data!.inviteMember.invitation.id } });
  await world.drain();
  expect(await world.db.selectFrom('notifications').select(['title', 'type']).where('user_id', '=', ben.id!).execute()).toEqual([{ title: 'Vera invites you to Velo', type: 'organization.invited' }]);
  const mine = '{ me { invitations { id role organizationName email } } }';
  expect(await world.ask('accounts', ben, mine)).toEqual({ data: { me: { invitations: [{ id: data!.inviteMember.invitation.id, role: 'MANAGER', organizationName: 'Velo', email: null }] } } });
  const accept = 'mutation ($i: AcceptInvitationInput!) { acceptInvitation(input: $i) { invitation { status } errors { code path } } }';
  const refused = { acceptInvitation: { invitation: null, errors: [{ code: 'INVITATION_NOT_FOUND', path: ['input'] }] } };
  const choice = { i: { invitationId: data!.inviteMember.invitation.id } };
  expect(await world.ask('accounts', stranger, accept, choice)).toEqual({ data: refused });
  expect(await world.ask('accounts', ben, accept, choice)).toEqual({ data: { acceptInvitation: { invitation: { status: 'ACCEPTED' }, errors: [] } } });
  expect(await world.ask('accounts', ben, accept, choice)).toEqual({ data: refused });
  const shown = 'query ($id: ID!) { organization(id: $id) { name members { role user { id } } invitations { id } } }';
  const members = [{ role: 'OWNER', user: { id: owner.id } }, { role: 'MANAGER', user: { id: ben.id } }];
  expect(await world.ask('accounts', ben, shown, { id: organizationId })).toEqual({ data: { organization: { name: 'Velo', members, invitations: [] } } });
  expect(await world.ask('accounts', stranger, shown, { id: organizationId })).toEqual({ data: { organization: null } });
  expect(await world.ask('accounts', ben, shown, { id: 'nonsense' })).toEqual({ data: { organization: null } });
});

test('the token lets anybody in, once, for 14 days; only its hash is kept', async () => {
  const organizationId = await found();
  const invited = await invite(owner, organizationId, `${newId()}@elsewhere.test`);
  if (!invited.ok) throw new Error(invited.code);
  const token = invited.value.token!;
  expect(JSON.stringify(await world.db.selectFrom('account_invitations').selectAll().where('organization_id', '=', organizationId).execute())).not.toContain(token);
  expect(invited.value.invitation.invited_user_id).toBeNull();
  expect(codeOf(await acceptInvitation(world.context(stranger), { invitationId: invited.value.invitation.id }))).toBe('INVITATION_NOT_FOUND');
  expect(codeOf(await acceptInvitation(world.context(stranger), { token: `${token}x` }))).toBe('INVITATION_NOT_FOUND');
  expect(codeOf(await acceptInvitation(world.context(stranger), {}))).toBe('INVITATION_NOT_FOUND');
  const late = await invite(owner, organizationId, `${newId()}@elsewhere.test`);
  if (!late.ok) throw new Error(late.code);
  expect(codeOf(await acceptInvitation(world.context(stranger), { token }))).toBe('done');
  expect(codeOf(await acceptInvitation(world.context(await person()), { token }))).toBe('INVITATION_NOT_FOUND');
  clock.advance(days(14));
  expect(codeOf(await acceptInvitation(world.context(await person()), { token: late.value.token! }))).toBe('INVITATION_NOT_FOUND');
});

test('owners invite to every role, managers to staff, staff and strangers to none', async () => {
  const organizationId = await found();
  const [manager, staff] = [await join(organizationId, 'MANAGER'), await join(organizationId, 'STAFF')];
  const tried = async (caller: Caller, role: 'OWNER' | 'MANAGER' | 'STAFF') => codeOf(await invite(caller, organizationId, `${newId()}@x.test`, role));
  expect([await tried(owner, 'OWNER'), await tried(owner, 'MANAGER'), await tried(owner, 'STAFF')]).toEqual(['done', 'done', 'done']);
  expect([await tried(manager, 'OWNER'), await tried(manager, 'MANAGER'), await tried(manager, 'STAFF')]).toEqual(['ROLE_NOT_YOURS_TO_GIVE', 'ROLE_NOT_YOURS_TO_GIVE', 'done']);
  expect(await tried(staff, 'STAFF')).toBe('ROLE_NOT_YOURS_TO_GIVE');
  expect(await tried(stranger, 'STAFF')).toBe('ORGANIZATION_NOT_FOUND');
  await expect(invite(anonymous, organizationId, 'a@b.test')).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
  expect(codeOf(await invite(owner, 'nonsense', 'a@b.test'))).toBe('ORGANIZATION_NOT_FOUND');
  expect(codeOf(await invite(owner, organizationId, 'nobody'))).toBe('INVALID_EMAIL');
  expect(codeOf(await invite(owner, organizationId, `${staff.id}@plaza.test`))).toBe('ALREADY_MEMBER');
  expect(codeOf(await invite(owner, organizationId, 'twice@x.test'))).toBe('done');
  expect(codeOf(await invite(owner, organizationId, 'TWICE@x.test'))).toBe('ALREADY_INVITED');
});

test('a revoked invitation opens nothing; whoever may not give its role cannot revoke it', async () => {
  const organizationId = await found();
  const [manager, staff] = [await join(organizationId, 'MANAGER'), await join(organizationId, 'STAFF')];
  const invited = await invite(owner, organizationId, `${newId()}@x.test`, 'OWNER');
  if (!invited.ok) throw new Error(invited.code);
  const revoke = async (caller: Caller) =>
    (await world.ask<{ revokeInvitation: { invitation: unknown; errors: { code: string }[] } }>('accounts', caller, 'mutation ($i: RevokeInvitationInput!) { revokeInvitation(input: $i) { invitation { status } errors { code } } }', { i: { invitationId: invited.value.invitation.id } }))
      .data!.revokeInvitation;
  for (const caller of [manager, staff, stranger]) expect(await revoke(caller)).toEqual({ invitation: null, errors: [{ code: 'INVITATION_NOT_FOUND' }] });
  expect(await revoke(owner)).toEqual({ invitation: { status: 'REVOKED' }, errors: [] });
  expect(await revoke(owner)).toEqual({ invitation: null, errors: [{ code: 'INVITATION_NOT_FOUND' }] });
  expect(codeOf(await acceptInvitation(world.context(stranger), { token: invited.value.token! }))).toBe('INVITATION_NOT_FOUND');
});

test('roles change and members leave by the same rules; the last owner stays', async () => {
  const organizationId = await found();
  const [manager, staff, other] = [await join(organizationId, 'MANAGER'), await join(organizationId, 'STAFF'), await join(organizationId, 'MANAGER')];
  const change = async (caller: Caller, member: Caller, role: 'OWNER' | 'MANAGER' | 'STAFF') => codeOf(await changeMemberRole(world.context(caller), { organizationId, userId: member.id!, role }));
  const remove = async (caller: Caller, member: Caller) => codeOf(await removeMember(world.context(caller), { organizationId, userId: member.id! }));
  expect(await change(manager, staff, 'MANAGER')).toBe('ROLE_NOT_YOURS_TO_GIVE');
  expect(await change(manager, other, 'STAFF')).toBe('ROLE_NOT_YOURS_TO_GIVE');
  expect(await remove(manager, other)).toBe('ROLE_NOT_YOURS_TO_GIVE');
  expect(await remove(manager, owner)).toBe('ROLE_NOT_YOURS_TO_GIVE');
  expect(await remove(stranger, staff)).toBe('ORGANIZATION_NOT_FOUND');
  expect(await remove(owner, stranger)).toBe('MEMBER_NOT_FOUND');
  expect(await change(owner, owner, 'STAFF')).toBe('LAST_OWNER');
  expect(await remove(owner, owner)).toBe('LAST_OWNER');
  expect(await remove(manager, staff)).toBe('done');
  expect(await remove(other, other)).toBe('done');
  expect(await change(owner, manager, 'OWNER')).toBe('done');
  expect(await remove(owner, owner)).toBe('done');
  expect(await membersOf(world.db, organizationId)).toEqual([{ userId: manager.id, role: 'OWNER' }]);
});

test('two owners who drop each other at once leave one', async () => {
  for (let round = 0; round < 20; round += 1) {
    const organizationId = await found();
    const second = await join(organizationId, 'OWNER');
    const outcomes = await Promise.all([
      removeMember(world.context(owner), { organizationId, userId: owner.id! }),
      removeMember(world.context(second), { organizationId, userId: second.id! }),
      changeMemberRole(world.context(second), { organizationId, userId: owner.id!, role: 'STAFF' }),
    ]);
    const owners = (await membersOf(world.db, organizationId)).filter(({ role }) => role === 'OWNER');
    expect(owners).toHaveLength(1);
    expect(outcomes.some(({ ok: done }) => done)).toBe(true);
  }
});

test('an invitation is taken once, and an address has one, whoever comes at once', async () => {
  for (let round = 0; round < 20; round += 1) {
    const organizationId = await found();
    const sent = await Promise.all([1, 2, 3, 4].map(() => invite(owner, organizationId, `${round}@x.test`)));
    expect(sent.map(codeOf).toSorted()).toEqual(['ALREADY_INVITED', 'ALREADY_INVITED', 'ALREADY_INVITED', 'done']);
    const { token } = sent.find((each) => each.ok)!.value as { token: string };
    const people = await Promise.all([1, 2, 3, 4].map(person));
    const taken = await Promise.all(people.map((each) => acceptInvitation(world.context(each), { token })));
    expect(taken.map(codeOf).toSorted()).toEqual(['INVITATION_NOT_FOUND', 'INVITATION_NOT_FOUND', 'INVITATION_NOT_FOUND', 'done']);
    expect(await membersOf(world.db, organizationId)).toHaveLength(2);
  }
});
