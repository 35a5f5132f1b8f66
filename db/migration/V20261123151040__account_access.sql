create table access_token (
    access_token_id uuid not null,
    person_id uuid not null,
    name text not null,
    hash bytea not null,
    scopes text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    last_used_at timestamptz,
    constraint access_token_pk primary key (access_token_id),
    constraint access_token_name_length check (char_length(name) between 1 and 80),
    constraint access_token_hash_is_sha256 check (octet_length(hash) = 32),
    constraint access_token_person_fk foreign key (person_id) references person (person_id) on delete cascade
);

create unique index access_token_hash_uq on access_token (hash);
create index access_token_person_ix on access_token (person_id);

comment on table access_token is 'personal access tokens of the API; the token itself is shown once and never stored';

create table account_link (
    account_link_id uuid not null,
    purpose text not null,
    person_id uuid,
    hash bytea not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    constraint account_link_pk primary key (account_link_id),
    constraint account_link_purpose_known check (purpose in ('PASSWORD_RESET', 'FIRST_ADMIN')),
    constraint account_link_person_where_needed check ((purpose = 'FIRST_ADMIN') = (person_id is null)),
    constraint account_link_hash_is_sha256 check (octet_length(hash) = 32),
    constraint account_link_person_fk foreign key (person_id) references person (person_id) on delete cascade
);

create unique index account_link_hash_uq on account_link (hash);
create index account_link_person_ix on account_link (person_id);

comment on table account_link is 'single-use links: a row is deleted by its use';

create table audit_entry (
    audit_entry_id uuid not null,
    at timestamptz not null,
    event text not null,
    actor_id uuid,
    subject_id uuid,
    detail text not null default '',
    address text not null default '',
    constraint audit_entry_pk primary key (audit_entry_id),
    constraint audit_entry_actor_fk foreign key (actor_id) references person (person_id) on delete set null,
    constraint audit_entry_subject_fk foreign key (subject_id) references person (person_id) on delete set null
);

create index audit_entry_at_ix on audit_entry (at desc);
create index audit_entry_actor_ix on audit_entry (actor_id);
create index audit_entry_subject_ix on audit_entry (subject_id);

comment on table audit_entry is 'who did what to accounts; no secrets, and a deleted person leaves only the event';
