-- Rules of the delivery tables that no single constraint can say. Each query answers the rows that break its rule: none, at every commit.

-- One courier at a time carries a delivery.
select delivery_id, count(*) as couriers from delivery_assignments where ended_at is null group by delivery_id having count(*) > 1;

-- A courier's load is the number of open assignments, and never more than the capacity.
select c.id, c.active_count, c.capacity, count(a.id) as open
from courier_profiles c left join delivery_assignments a on a.courier_id = c.id and a.ended_at is null
group by c.id having c.active_count <> count(a.id) or count(a.id) > c.capacity;

-- A delivery is in a courier's hands exactly while it has an open assignment to that courier.
select d.id, d.status, d.courier_id, a.courier_id as assigned_to
from deliveries d left join delivery_assignments a on a.delivery_id = d.id and a.ended_at is null
where (a.id is not null) <> (d.status in
    ('ASSIGNED', 'EN_ROUTE_TO_PICKUP', 'AT_PICKUP', 'PICKED_UP', 'EN_ROUTE_TO_DROPOFF', 'AT_DROPOFF', 'ATTEMPT_FAILED', 'RETURNING'))
  or a.courier_id <> d.courier_id;

-- A delivery that waits for a courier has none.
select id, status, courier_id from deliveries where status in ('CREATED', 'READY') and courier_id is not null;

-- The state of a delivery is the one its history ends in; without history it is new.
select d.id, d.status, h.to_state
from deliveries d
left join lateral (select to_state from platform_transitions t where t.entity_id = d.id and t.entity = 'deliveries' order by t.id desc limit 1) h on true
where d.status <> coalesce(h.to_state, 'CREATED');

-- The history of a delivery has no gap: each move starts where the one before ended.
select id, entity_id, from_state, previous
from (
  select id, entity_id, from_state, lag(to_state, 1, 'CREATED') over (partition by entity_id order by id) as previous
  from platform_transitions where entity = 'deliveries'
) moves where from_state <> previous;

-- A delivery was picked up before it was delivered.
select id, picked_up_at, delivered_at from deliveries where status = 'DELIVERED' and (picked_up_at is null or picked_up_at > delivered_at);

-- A courier's newest sequence is that of the newest position we keep, and the place is the same.
select c.id, c.last_sequence, t.sequence
from courier_profiles c
left join lateral (select * from delivery_tracking t where t.courier_id = c.id order by sequence desc limit 1) t on true
where c.last_sequence is distinct from t.sequence
  or (t.sequence is not null and (c.latitude, c.longitude, c.located_at) is distinct from (t.latitude, t.longitude, t.recorded_at));

-- A courier's positions are in order of time as they are in order of sequence.
select courier_id, sequence, recorded_at, previous
from (
  select courier_id, sequence, recorded_at, lag(recorded_at) over (partition by courier_id order by sequence) as previous from delivery_tracking
) positions where recorded_at < previous;
