create table study_group (
    study_group_id uuid constraint study_group_pk primary key,
    instructor_id uuid not null
        constraint study_group_instructor_fk references person (person_id) on delete cascade,
    title text not null constraint study_group_title_length check (char_length(title) between 1 and 120),
    code text not null constraint study_group_code_once unique,
    created_at timestamptz not null,
    version bigint not null
);
create index study_group_instructor on study_group (instructor_id);

-- Leaving keeps the row, so that "undo" brings the member back with the day of joining.
create table membership (
    membership_id uuid constraint membership_pk primary key,
    study_group_id uuid not null
        constraint membership_group_fk references study_group (study_group_id) on delete cascade,
    person_id uuid not null constraint membership_person_fk references person (person_id) on delete cascade,
    joined_at timestamptz not null,
    left_at timestamptz,
    -- Who was removed does not come back by "undo", only by the code.
    ended text constraint membership_ended check (ended in ('left', 'removed')),
    constraint membership_ended_when check ((ended is null) = (left_at is null)),
    constraint membership_once unique (study_group_id, person_id)
);
create index membership_person on membership (person_id);

-- A section set to a group: its exercises are due at this moment, later ones count as late.
create table assignment (
    assignment_id uuid constraint assignment_pk primary key,
    study_group_id uuid not null
        constraint assignment_group_fk references study_group (study_group_id) on delete cascade,
    chapter text not null,
    section text not null,
    due_at timestamptz not null,
    created_at timestamptz not null,
    constraint assignment_once unique (study_group_id, chapter, section)
);
