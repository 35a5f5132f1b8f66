alter table work drop constraint work_lane;
alter table work add constraint work_lane check (lane in ('submission', 'run', 'lab'));

-- One experiment of the laboratory: what was asked for, on which rows, and what was found. Kept, and linked by its id.
create table lab_run (
    lab_run_id uuid constraint lab_run_pk primary key
        constraint lab_run_work_fk references work (work_id) on delete cascade,
    -- The settings as words, and the data set's slug, 'csv' or 'points'.
    experiment json not null,
    -- Rows of one's own; a data set of the course is read from the course.
    csv text,
    -- SHA-256 of the table that was trained on: columns in use, in order.
    checksum text not null constraint lab_run_checksum_hex check (checksum ~ '^[0-9a-f]{64}$'),
    -- The cut and the part that was measured, so that looks at the same hidden rows can be counted.
    cut text not null,
    exercise text,
    repeats_id uuid constraint lab_run_repeats_fk references lab_run (lab_run_id) on delete set null,
    versions json not null,
    -- SHA-256 of all that the run told, once it is over: equal for equal runs.
    story text,
    result json
);
create index lab_run_repeats on lab_run (repeats_id);
create index lab_run_checksum on lab_run (checksum, cut);

-- What a run told, line by line, in order: the trace that its page plays.
create table lab_line (
    lab_run_id uuid not null constraint lab_line_run_fk references lab_run (lab_run_id) on delete cascade,
    number int not null constraint lab_line_number_positive check (number > 0),
    line text not null,
    constraint lab_line_pk primary key (lab_run_id, number)
);
