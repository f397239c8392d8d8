import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import { runJob } from '../../../platform/jobs/worker.ts';
import { days, later } from '../../../platform/kernel/clock.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import type { World } from '../../../tests/support/world.ts';
import { jobsOf } from '../../jobs.ts';
import type { DisputeNews } from '../providers/disputes.ts';
import { toMessage } from '../providers/simulator-disputes.ts';

/** The books as one statement finds them: a line for each account, and for everything made after `since`, with our ids in them. */
export const readLines = async (db: Db, since: string): Promise<string[]> => {
  const { rows } = await sql<{ line: string }>`
      select a.code || ' ' || a.currency || ' ' || sum(e.amount) as line from ledger_entries e join ledger_accounts a on a.id = e.account_id group by a.id having sum(e.amount) <> 0
      union all select id || ' ' || status || ' ' || captured from payment_intents where id > ${since}
      union all select id || ' ' || captured || ' ' || capturing || ' ' || refunded || ' ' || (released_at is not null) || ' ' || (canceled_at is not null) from payment_splits where id > ${since}
      union all select intent_id || ' attempt ' || method || ' ' || status || ' ' || captured || ' ' || capturing from payment_attempts where id > ${since}
      union all select intent_id || ' capture ' || amount || ' ' || status from payment_captures where intent_id > ${since}
      union all select provider_reference || ' ' || status || ' ' || withdrawn || ' ' || reinstated || ' ' || settled || ' ' || surplus from payment_disputes where intent_id > ${since}
      union all select intent_id || ' refund ' || coalesce(split_id::text, '-') || ' ' || amount || ' ' || commission || ' ' || tax || ' ' || net || ' ' || destination || ' ' || status
        from payment_refunds where id > ${since}
      union all select id || ' ' || payee_id || ' ' || currency || ' ' || amount || ' ' || status || ' ' || tries from vendor_payouts where id > ${since}
      union all select payee_id || ' ' || currency || ' owed ' || amount || ' ' || (matured_at is not null) from vendor_earnings where payout_id is null`.execute(db);
  return rows.map(({ line }) => line);
};

const QUEUES = ['chargeAttempt', 'captureCharge', 'cancelCharge', 'returnRefund', 'sendPayout', 'followCharge', 'sendSimulatorWebhook'].map((name) => `payments.${name}`);

/** Runs the jobs that move money and are due, until none is left; one that fails is tried once more. Answers how many there were. */
export const runQueue = async ({ db, services, subgraphs }: World): Promise<number> => {
  const jobs = new Map(jobsOf(subgraphs).map((job) => [job.name, job]));
  let ran = 0;
  for (;;) {
    const { rows } = await sql<{ id: string; name: string; data: unknown }>`
      update pgboss.job set state = 'completed', completed_on = now() where state = 'created' and start_after <= now() and name = any(${QUEUES}) returning id, name, data`.execute(db);
    if (rows.length === 0) return ran;
    for (const { id, name, data } of rows) {
      const run = () => runJob(services, jobs.get(name)!, { id, data });
      await run().catch(run);
      ran += 1;
    }
  }
};

/** A letter in which the provider says how a dispute stands, with its fee for what it withdrew. */
export const disputeBody = (news: Pick<DisputeNews, 'reference' | 'chargeReference' | 'amount' | 'currency' | 'status' | 'withdrawn' | 'reinstated'>): Buffer => {
  const { reference, currency, withdrawn, reinstated } = news;
  const at = new Date();
  const line = (name: string, amount: bigint, fee: bigint) => ({ id: `${reference}:${name}`, kind: 'DISPUTE' as const, reference, amount, fee, currency, at });
  const lines = [...(withdrawn > 0n ? [line('withdrawn', -withdrawn, 1_500n)] : []), ...(reinstated > 0n ? [line('reinstated', reinstated, 0n)] : [])];
  const data = toMessage({ ...news, reason: 'fraudulent', hasEvidence: false, evidenceDueBy: later(at, days(7)), createdAt: at, lines });
  return Buffer.from(JSON.stringify({ id: `evt_${newId()}`, type: 'dispute.updated', data }));
};

/** What comes of a job that asks the provider. */
export const answered = async (work: () => Promise<void>): Promise<'OK' | 'NO_ANSWER'> => {
  try {
    await work();
    return 'OK';
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('no answer from')) return 'NO_ANSWER';
    throw error;
  }
};
