-- A notification ends with a reason exactly when it is undeliverable or skipped.
select id, status, status_reason from notifications where (status_reason is not null) <> (status in ('UNDELIVERABLE', 'SKIPPED'));

-- A notification is sent exactly when a provider accepted one of its attempts, unless the inbox had settled it before.
select n.id, n.status from notifications n
where (n.status = 'SENT' and not exists (select from notification_attempts a where a.notification_id = n.id and a.status = 'SENT'))
   or (n.status = 'UNDELIVERABLE' and exists (select from notification_attempts a where a.notification_id = n.id and a.status = 'SENT'));

-- A delivered notification is in the inbox: no message ends as delivered nowhere.
select id from notifications where status = 'DELIVERED' and inbox_at is null;

-- Nothing is attempted, or shown in the inbox, before its time.
select n.id from notifications n
where n.not_before is not null and (n.inbox_at < n.not_before or exists (select from notification_attempts a where a.notification_id = n.id and a.claimed_at < n.not_before));

-- No attempt begins after the deadline.
select a.id from notification_attempts a join notifications n on n.id = a.notification_id where a.claimed_at >= n.deadline;

-- No open notification is five minutes past its deadline: the sweep settles them all.
select id, status, deadline from notifications where status in ('ACCEPTED', 'DISPATCHING') and deadline < now() - interval '5 minutes';

-- Attempts on a channel are numbered from 1 without gaps, three at most.
select notification_id, channel from notification_attempts group by notification_id, channel having min(number) <> 1 or max(number) <> count(*) or count(*) > 3;

-- A batch has one item for each that was submitted, with the outcomes it counts.
select b.id from notification_batches b left join notification_batch_items i on i.batch_id = b.id
group by b.id
having count(i.position) <> b.submitted
  or count(*) filter (where i.outcome = 'ACCEPTED') <> b.accepted
  or count(*) filter (where i.outcome = 'DUPLICATE') <> b.duplicates
  or count(*) filter (where i.outcome = 'REJECTED') <> b.rejected;

-- The notifications that carry a batch's id are those it accepted.
select b.id from notification_batches b
where b.accepted <> (select count(*) from notifications n where n.batch_id = b.id);

-- What the local providers wrote down belongs to an attempt on the same channel.
select o.id from local_outbox o join notification_attempts a on a.id = o.attempt_id where a.channel <> o.channel;
