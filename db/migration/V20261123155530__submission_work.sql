-- db-scheduler's table, as its PostgreSQL script defines it, under a singular name. A job carries nothing but an id.
create table scheduled_task (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    constraint scheduled_task_pk primary key (task_name, task_instance)
);
create index scheduled_task_due on scheduled_task (priority desc, execution_time) where not picked;
create index scheduled_task_heartbeat on scheduled_task (last_heartbeat) where picked;

-- A worker process that is alive says so every few seconds. Its lease on all it has claimed is this row.
create table worker (
    worker_id uuid constraint worker_pk primary key,
    name text not null,
    slots int not null constraint worker_slots_positive check (slots > 0),
    runs_code boolean not null,
    refusal text not null,
    started_at timestamptz not null,
    seen_at timestamptz not null
);

-- One thing to do for one person and how far it is: the row is stored before anything else happens to it.
create table work (
    work_id uuid constraint work_pk primary key,
    person_id uuid not null constraint work_person_fk references person (person_id) on delete cascade,
    lane text not null constraint work_lane check (lane in ('submission', 'run')),
    priority smallint not null,
    state text not null constraint work_state check (state in (
        'queued', 'compiling', 'running',
        'passed', 'failed', 'finished', 'did_not_compile', 'runtime_error', 'time_limit', 'memory_limit',
        'output_limit', 'not_attempted', 'cancelled', 'our_fault')),
    -- How often it was claimed: a result is accepted only from the claim that is current.
    claims int not null default 0 constraint work_claims_positive check (claims >= 0),
    faults int not null default 0 constraint work_faults_positive check (faults >= 0),
    losses int not null default 0 constraint work_losses_positive check (losses >= 0),
    worker_id uuid constraint work_worker_fk references worker (worker_id) on delete set null,
    idempotency_key text constraint work_idempotency_key_length check (char_length(idempotency_key) between 1 and 200),
    -- The id of our latest fault in the log, so that an operator finds it; never a message.
    incident text,
    cancel_requested_at timestamptz,
    stored_at timestamptz not null,
    -- When its job went to the shared queue; null while an earlier work of the same person is under way.
    dispatched_at timestamptz,
    claimed_at timestamptz,
    compiled_at timestamptz,
    ran_at timestamptz,
    graded_at timestamptz,
    notified_at timestamptz,
    constraint work_idempotent unique (person_id, lane, idempotency_key),
    constraint work_terminal_graded check (
        (state in ('queued', 'compiling', 'running')) = (graded_at is null))
);
create index work_waiting on work (lane, person_id, stored_at) where graded_at is null;
create index work_under_way on work (worker_id) where graded_at is null;
create index work_worker on work (worker_id);
create index work_recent on work (lane, graded_at) where graded_at is not null;
create index work_unnotified on work (graded_at) where graded_at is not null and notified_at is null;

-- Contents and verdicts are json, not jsonb: they keep the order of files, and a learner's program may print U+0000.
create table submission (
    submission_id uuid constraint submission_pk primary key
        constraint submission_work_fk references work (work_id) on delete cascade,
    person_id uuid not null constraint submission_person_fk references person (person_id) on delete cascade,
    exercise text not null,
    number int not null constraint submission_number_positive check (number > 0),
    seed bigint not null,
    content json not null,
    verdict json,
    constraint submission_number_once unique (person_id, exercise, number)
);
create index submission_exercise on submission (exercise, person_id);

create table run (
    run_id uuid constraint run_pk primary key
        constraint run_work_fk references work (work_id) on delete cascade,
    exercise text,
    seed bigint not null,
    content json not null,
    stdout text not null default '',
    result json
);

create table draft (
    person_id uuid not null constraint draft_person_fk references person (person_id) on delete cascade,
    exercise text not null,
    content json not null,
    version bigint not null constraint draft_version_positive check (version > 0),
    saved_at timestamptz not null,
    constraint draft_pk primary key (person_id, exercise)
);

-- The numbers of a variant that somebody saw before they became a person here; everybody else's follow from their id.
create table variant (
    person_id uuid not null constraint variant_person_fk references person (person_id) on delete cascade,
    exercise text not null,
    seed bigint not null,
    constraint variant_pk primary key (person_id, exercise)
);

-- How much help a person has opened for an exercise: hints one by one, then the worked solution.
create table help (
    person_id uuid not null constraint help_person_fk references person (person_id) on delete cascade,
    exercise text not null,
    hints int not null constraint help_hints_range check (hints between 0 and 20),
    gave_up_at timestamptz,
    constraint help_pk primary key (person_id, exercise)
);
