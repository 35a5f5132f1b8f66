-- Until now the last visit stayed the day of the first one. What is known of later days is in what people left behind.
update person p
set last_seen_at = greatest(p.last_seen_at, left_behind.at)
from (
    select person_id, max(at) as at
    from (
        select person_id, stored_at as at from work
        union all select person_id, saved_at from draft
        union all select person_id, seen_at from reading
        union all select person_id, changed_at from mark
        union all select person_id, last_used_at from access_token where last_used_at is not null
        union all select actor_id, at from audit_entry where actor_id is not null
        -- principals that are no ids have never been written; a cast of them would stop the migration
        union all
        select cast(principal_name as uuid), to_timestamp(last_access_time / 1000.0)
        from spring_session
        where principal_name ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'
    ) trace
    group by person_id
) left_behind
where left_behind.person_id = p.person_id and left_behind.at > p.last_seen_at;

-- The nightly cleaning reads guests by the order of their ids.
drop index person_role_last_seen_ix;
create index person_guest_last_seen_ix on person (last_seen_at) where role = 'GUEST';

comment on column person.last_seen_at is 'the last visit, exact to a minute';
