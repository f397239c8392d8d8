-- Captures: each query answers the rows that break the rule named above it: none in sound data, at any moment.

-- What an attempt counts as captured and being captured is what its captures come to, and never more than was authorised.
select a.id, a.amount, a.captured, a.capturing from payment_attempts a left join payment_captures c on c.attempt_id = a.id
group by a.id having a.captured <> coalesce(sum(c.amount) filter (where c.status = 'SUCCEEDED'), 0)
  or a.capturing <> coalesce(sum(c.amount) filter (where c.status = 'PENDING'), 0) or a.captured + a.capturing > a.amount;

-- What a payment counts as captured is what the captures that pay it come to, and all of them are of one attempt.
select i.id, i.captured from payment_intents i left join payment_captures c on c.intent_id = i.id and c.pays and c.status = 'SUCCEEDED'
group by i.id having i.captured <> coalesce(sum(c.amount), 0) or count(distinct c.attempt_id) filter (where c.amount > 0) > 1;

-- What a split counts as captured and being captured is what captures take of it.
select s.id, s.captured, s.capturing from payment_splits s
left join payment_capture_splits p on p.split_id = s.id left join payment_captures c on c.id = p.capture_id
group by s.id having s.captured <> coalesce(sum(p.amount) filter (where c.status = 'SUCCEEDED'), 0)
  or s.capturing <> coalesce(sum(p.amount) filter (where c.status = 'PENDING'), 0);

-- A capture that pays takes of the splits of its payment exactly what it takes; one that nobody wanted, or for a wallet, takes of none.
select c.id, c.amount, sum(p.amount) as parts from payment_captures c join payment_intents i on i.id = c.intent_id
left join payment_capture_splits p on p.capture_id = c.id left join payment_splits s on s.id = p.split_id
group by c.id, i.subject_type having coalesce(sum(p.amount), 0) <> case when c.pays and i.subject_type <> 'WALLET_TOP_UP' then c.amount else 0 end
  or bool_or(s.intent_id <> c.intent_id);

-- A capture is in the ledger exactly when it succeeded and took something, and with its amount.
select c.id, c.status, c.amount, e.amount as booked from payment_captures c join payment_intents i on i.id = c.intent_id
left join ledger_transactions t on t.reference = 'capture:' || c.id
left join ledger_entries e on e.transaction_id = t.id and e.account_id in (select id from ledger_accounts where code = 'escrow:' || i.subject_id)
where (c.status = 'SUCCEEDED' and c.amount > 0) <> (t.id is not null) or t.id is not null and e.amount is distinct from c.amount;

-- Every capture in the ledger is one of ours.
select t.reference from ledger_transactions t left join payment_captures c on t.reference = 'capture:' || c.id
where t.kind = 'CAPTURE' and c.id is null;

-- After the final capture there is no other, and captures count from 1 without gaps.
select attempt_id from payment_captures
group by attempt_id having max(ordinal) <> count(*) or max(ordinal) filter (where status <> 'FAILED') > min(ordinal) filter (where final and status <> 'FAILED');

-- What a payment that succeeded did not capture is taken back of its frozen lines, once; before, and of canceled splits, nothing is.
select s.id, s.amount, s.captured, sum(r.amount_after - r.amount_before) as given_back from payment_splits s join payment_intents i on i.id = s.intent_id
left join commission_lines l on l.split_id = s.id left join commission_reversals r on r.line_id = l.id and r.refund_id is null
group by s.id, i.status having coalesce(sum(r.amount_after - r.amount_before), 0) <>
  case when i.status = 'SUCCEEDED' and s.canceled_at is null then s.amount - s.captured else 0 end;

-- The simulator has captured of each charge what we have booked of it.
select a.id, a.captured, sum(k.amount) as simulated from payment_attempts a join payment_simulator_charges c on c.id::text = a.provider_reference and c.capture = 'MANUAL'
left join payment_simulator_charges k on k.charge_id = c.id and k.kind = 'CAPTURE' and k.outcome = 'SUCCEEDED'
where a.provider = 'simulator' and not exists (select from payment_captures p where p.attempt_id = a.id and p.status = 'PENDING')
group by a.id having a.captured <> coalesce(sum(k.amount), 0);

-- An attempt is authorised for what its last increment that succeeded made of it, and each began with what was held before it.
select a.id, a.amount from payment_attempts a join payment_increments i on i.attempt_id = a.id
group by a.id having a.amount <> coalesce(max(i.amount) filter (where i.status = 'SUCCEEDED'), a.amount)
  or count(distinct i.previous) filter (where i.status = 'SUCCEEDED') <> count(*) filter (where i.status = 'SUCCEEDED')
  or bool_or(i.status = 'PENDING' and i.previous <> a.amount);

-- While a bank is asked to hold more, nothing is being captured of what it holds.
select a.id, a.capturing from payment_attempts a join payment_increments i on i.attempt_id = a.id and i.status = 'PENDING' where a.capturing > 0;

-- What an increment that succeeded added is a line of the payment's split, unless the payment was over by then.
select i.id, i.amount - i.previous as added, l.amount as sold from payment_increments i left join commission_lines l on l.reference = i.id
where i.status <> 'SUCCEEDED' and l.id is not null or l.amount <> i.amount - i.previous;

-- The simulator holds what we believe it does.
select a.id, a.amount, c.amount as simulated from payment_attempts a join payment_simulator_charges c on c.id::text = a.provider_reference and c.kind = 'CHARGE'
where a.provider = 'simulator' and a.status in ('AUTHORIZED', 'PARTIALLY_CHARGED') and a.amount <> c.amount
  and not exists (select from payment_increments i where i.attempt_id = a.id and i.status <> 'SUCCEEDED');
