create table person (
    person_id uuid not null,
    name text not null,
    email text,
    password text,
    role text not null,
    language text not null default 'ru',
    theme text not null default 'auto',
    created_at timestamptz not null,
    last_seen_at timestamptz not null,
    disabled_at timestamptz,
    merged_into uuid,
    version integer not null default 0,
    constraint person_pk primary key (person_id),
    constraint person_role_known check (role in ('GUEST', 'LEARNER', 'INSTRUCTOR', 'ADMIN')),
    constraint person_language_known check (language in ('ru', 'en')),
    constraint person_theme_known check (theme in ('auto', 'light', 'dark')),
    constraint person_name_length check (char_length(name) between 1 and 120),
    constraint person_email_is_lower_case check (email = lower(email)),
    constraint person_account_is_whole check ((role = 'GUEST') = (email is null)),
    constraint person_merged_into_fk foreign key (merged_into) references person (person_id) on delete cascade
);

create unique index person_email_uq on person (email);
create index person_merged_into_ix on person (merged_into);
create index person_role_last_seen_ix on person (role, last_seen_at);

comment on table person is 'everyone who wrote something: guests without an account, learners, instructors, admins';
comment on column person.password is 'encoded with its algorithm in front, as {bcrypt}…; null for guests and for accounts that wait for a reset link';
comment on column person.merged_into is 'for a guest who logged in to an account: where the rows went';
