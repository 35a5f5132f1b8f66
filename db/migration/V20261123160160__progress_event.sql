-- What a learner did, in order; every figure of the dashboard is folded from these rows.
-- "source" names the happening itself, so that the same event delivered twice is stored once.
create table learning_event (
    learning_event_id uuid constraint learning_event_pk primary key,
    person_id uuid not null constraint learning_event_person_fk references person (person_id) on delete cascade,
    source text not null constraint learning_event_source_length check (char_length(source) <= 300),
    kind text not null constraint learning_event_kind
        check (kind in ('opened', 'finished', 'tried', 'passed', 'revealed')),
    chapter text not null,
    section text not null,
    exercise text,
    attempt int constraint learning_event_attempt_positive check (attempt > 0),
    points double precision not null constraint learning_event_points_positive check (points >= 0),
    occurred_at timestamptz not null,
    constraint learning_event_once unique (person_id, source),
    constraint learning_event_exercise_named
        check ((kind in ('tried', 'passed', 'revealed')) = (exercise is not null))
);
create index learning_event_history on learning_event (person_id, occurred_at);
create index learning_event_exercise on learning_event (exercise, person_id) where exercise is not null;

create table weekly_goal (
    weekly_goal_id uuid constraint weekly_goal_pk primary key,
    person_id uuid not null
        constraint weekly_goal_person_fk references person (person_id) on delete cascade
        constraint weekly_goal_once unique,
    exercises int not null constraint weekly_goal_range check (exercises between 1 and 50),
    changed_at timestamptz not null
);
