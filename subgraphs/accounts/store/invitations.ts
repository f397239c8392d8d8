import type { Db, Trx } from '../../../platform/db/database.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import type { InvitationRow } from '../rows.ts';

const shown = ['id', 'organization_id', 'email', 'role', 'status', 'invited_user_id', 'invited_by', 'expires_at', 'created_at'] as const;

const invitations = (db: Db) => db.selectFrom('account_invitations').select(shown).$castTo<InvitationRow>();

export const findInvitation = (db: Db, id: string): Promise<InvitationRow | undefined> => (isId(id) ? invitations(db).where('id', '=', id).executeTakeFirst() : Promise.resolve(undefined));

export const findInvitationByToken = (db: Db, tokenHash: string): Promise<InvitationRow | undefined> => invitations(db).where('token_hash', '=', tokenHash).executeTakeFirst();

/** Those that wait for an answer, the newest first; run out ones too. */
export const openInvitationsOf = (db: Db, organizationIds: readonly string[]): Promise<InvitationRow[]> =>
  invitations(db).where('organization_id', 'in', organizationIds).where('status', '=', 'PENDING').orderBy('created_at', 'desc').orderBy('id', 'desc').execute();

/** What a person may still accept, the newest first. */
export const invitationsFor = (db: Db, userId: string, at: Date): Promise<InvitationRow[]> =>
  invitations(db).where('invited_user_id', '=', userId).where('status', '=', 'PENDING').where('expires_at', '>', at).orderBy('created_at', 'desc').orderBy('id', 'desc').execute();

export const insertInvitation = (trx: Trx, row: InvitationRow & { readonly token_hash: string }): Promise<InvitationRow> =>
  trx.insertInto('account_invitations').values(row).returning(shown).$castTo<InvitationRow>().executeTakeFirstOrThrow();
