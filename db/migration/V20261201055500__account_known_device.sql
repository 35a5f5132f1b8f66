-- A browser in which somebody has logged in: failed logins elsewhere don't shut it out.
create table known_device (
    person_id uuid not null,
    hash bytea not null,
    known_since timestamptz not null,
    used_at timestamptz not null,
    constraint known_device_pk primary key (person_id, hash),
    constraint known_device_hash_is_sha256 check (octet_length(hash) = 32),
    constraint known_device_person_fk foreign key (person_id) references person (person_id) on delete cascade
);

create index known_device_used_ix on known_device (used_at);

comment on table known_device is 'browsers in which people have logged in, by the hash of a cookie';
