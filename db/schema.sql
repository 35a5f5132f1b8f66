-- Made from the migrations by SchemaTests; run it with -Dgradient.schema.write=true to write it anew.

create table access_token (
    access_token_id uuid not null,
    person_id uuid not null,
    name text not null,
    hash bytea not null,
    scopes text not null,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    last_used_at timestamp with time zone,
    constraint access_token_pk PRIMARY KEY (access_token_id),
    constraint access_token_person_fk FOREIGN KEY (person_id) REFERENCES person(person_id) ON DELETE CASCADE,
    constraint access_token_hash_is_sha256 CHECK ((octet_length(hash) = 32)),
    constraint access_token_name_length CHECK (((char_length(name) >= 1) AND (char_length(name) <= 80)))
);
CREATE INDEX access_token_person_ix ON public.access_token USING btree (person_id);
CREATE UNIQUE INDEX access_token_hash_uq ON public.access_token USING btree (hash);

create table account_link (
    account_link_id uuid not null,
    purpose text not null,
    person_id uuid,
    hash bytea not null,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    constraint account_link_pk PRIMARY KEY (account_link_id),
    constraint account_link_person_fk FOREIGN KEY (person_id) REFERENCES person(person_id) ON DELETE CASCADE,
    constraint account_link_hash_is_sha256 CHECK ((octet_length(hash) = 32)),
    constraint account_link_person_where_needed CHECK (((purpose = 'FIRST_ADMIN'::text) = (person_id IS NULL))),
    constraint account_link_purpose_known CHECK ((purpose = ANY (ARRAY['PASSWORD_RESET'::text, 'FIRST_ADMIN'::text])))
);
CREATE INDEX account_link_person_ix ON public.account_link USING btree (person_id);
CREATE UNIQUE INDEX account_link_hash_uq ON public.account_link USING btree (hash);

create table assignment (
    assignment_id uuid not null,
    study_group_id uuid not null,
    chapter text not null,
    section text not null,
    due_at timestamp with time zone not null,
    created_at timestamp with time zone not null,
    constraint assignment_once UNIQUE (study_group_id, chapter, section),
    constraint assignment_pk PRIMARY KEY (assignment_id),
    constraint assignment_group_fk FOREIGN KEY (study_group_id) REFERENCES study_group(study_group_id) ON DELETE CASCADE
);

create table audit_entry (
    audit_entry_id uuid not null,
    at timestamp with time zone not null,
    event text not null,
    actor_id uuid,
    subject_id uuid,
    detail text default ''::text not null,
    address text default ''::text not null,
    constraint audit_entry_pk PRIMARY KEY (audit_entry_id),
    constraint audit_entry_actor_fk FOREIGN KEY (actor_id) REFERENCES person(person_id) ON DELETE SET NULL,
    constraint audit_entry_subject_fk FOREIGN KEY (subject_id) REFERENCES person(person_id) ON DELETE SET NULL
);
CREATE INDEX audit_entry_actor_ix ON public.audit_entry USING btree (actor_id);
CREATE INDEX audit_entry_at_ix ON public.audit_entry USING btree (at DESC);
CREATE INDEX audit_entry_subject_ix ON public.audit_entry USING btree (subject_id);

create table draft (
    person_id uuid not null,
    exercise text not null,
    content json not null,
    version bigint not null,
    saved_at timestamp with time zone not null,
    constraint draft_pk PRIMARY KEY (person_id, exercise),
    constraint draft_person_fk FOREIGN KEY (person_id) REFERENCES person(person_id) ON DELETE CASCADE,
    constraint draft_version_positive CHECK ((version > 0))
);

create table help (
    person_id uuid not null,
    exercise text not null,
    hints integer not null,
    gave_up_at timestamp with time zone,
    constraint help_pk PRIMARY KEY (person_id, exercise),
    constraint help_person_fk FOREIGN KEY (person_id) REFERENCES person(person_id) ON DELETE CASCADE,
    constraint help_hints_range CHECK (((hints >= 0) AND (hints <= 20)))
);

create table known_device (
    person_id uuid not null,
    hash bytea not null,
    known_since timestamp with time zone not null,
    used_at timestamp with time zone not null,
    constraint known_device_pk PRIMARY KEY (person_id, hash),
    constraint known_device_person_fk FOREIGN KEY (person_id) REFERENCES person(person_id) ON DELETE CASCADE,
    constraint known_device_hash_is_sha256 CHECK ((octet_length(hash) = 32))
);
CREATE INDEX known_device_used_ix ON public.known_device USING btree (used_at);

create table lab_line (
    lab_run_id uuid not null,
    number integer not null,
    line text not null,
    constraint lab_line_pk PRIMARY KEY (lab_run_id, number),
    constraint lab_line_run_fk FOREIGN KEY (lab_run_id) REFERENCES lab_run(lab_run_id) ON DELETE CASCADE,
    constraint lab_line_number_positive CHECK ((number > 0))
);

create table lab_run (
    lab_run_id uuid not null,
    experiment json not null,
    csv text,
    checksum text not null,
    cut text not null,
    exercise text,
    repeats_id uuid,
    versions json not null,
    story text,
    result json,
    shared_at timestamp with time zone,
    constraint lab_run_pk PRIMARY KEY (lab_run_id),
    constraint lab_run_repeats_fk FOREIGN KEY (repeats_id) REFERENCES lab_run(lab_run_id) ON DELETE SET NULL,
    constraint lab_run_work_fk FOREIGN KEY (lab_run_id) REFERENCES work(work_id) ON DELETE CASCADE,
    constraint lab_run_checksum_hex CHECK ((checksum ~ '^[0-9a-f]{64}$'::text))
);
CREATE INDEX lab_run_checksum ON public.lab_run USING btree (checksum, cut);
CREATE INDEX lab_run_repeats ON public.lab_run USING btree (repeats_id);

create table learning_event (
    learning_event_id uuid not null,
    person_id uuid not null,
    source text not null,
    kind text not null,
    chapter text not null,
    section text not null,
    exercise text,
    attempt integer,
    points double precision not null,
    occurred_at timestamp with time zone not null,
    constraint learning_event_once UNIQUE (person_id, source),
    constraint learning_event_pk PRIMARY KEY (learning_event_id),
    constraint learning_event_person_fk FOREIGN KEY (person_id) REFERENCES person(person_id) ON DELETE CASCADE,
    constraint learning_event_attempt_positive CHECK ((attempt > 0)),
    constraint learning_event_exercise_named CHECK (((kind = ANY (ARRAY['tried'::text, 'passed'::text, 'revealed'::text])) = (exercise IS NOT NULL))),
    constraint learning_event_kind CHECK ((kind = ANY (ARRAY['opened'::text, 'finished'::text, 'tried'::text, 'passed'::text, 'revealed'::text]))),
    constraint learning_event_points_positive CHECK ((points >= (0)::double precision)),
    constraint learning_event_source_length CHECK ((char_length(source) <= 300))
);
CREATE INDEX learning_event_exercise ON public.learning_event USING btree (exercise, person_id) WHERE (exercise IS NOT NULL);
CREATE INDEX learning_event_history ON public.learning_event USING btree (person_id, occurred_at);

create table mark (
    mark_id uuid not null,
    person_id uuid not null,
    chapter text not null,
    section text not null,
    anchor text not null,
    kind text not null,
    quote text not null,
    body text,
    created_at timestamp with time zone not null,
    changed_at timestamp with time zone not null,
    constraint mark_once UNIQUE (person_id, chapter, section, anchor, kind),
    constraint mark_pk PRIMARY KEY (mark_id),
    constraint mark_person_fk FOREIGN KEY (person_id) REFERENCES person(person_id) ON DELETE CASCADE,
    constraint mark_anchor_length CHECK (((char_length(anchor) >= 1) AND (char_length(anchor) <= 200))),
    constraint mark_body_length CHECK (((char_length(body) >= 1) AND (char_length(body) <= 5000))),
    constraint mark_kind CHECK ((kind = ANY (ARRAY['bookmark'::text, 'highlight'::text, 'note'::text]))),
    constraint mark_note_has_body CHECK (((kind = 'note'::text) = (body IS NOT NULL))),
    constraint mark_quote_length CHECK ((char_length(quote) <= 1000))
);

create table membership (
    membership_id uuid not null,
    study_group_id uuid not null,
    person_id uuid not null,
    joined_at timestamp with time zone not null,
    left_at timestamp with time zone,
    ended text,
    constraint membership_once UNIQUE (study_group_id, person_id),
    constraint membership_pk PRIMARY KEY (membership_id),
    constraint membership_group_fk FOREIGN KEY (study_group_id) REFERENCES study_group(study_group_id) ON DELETE CASCADE,
    constraint membership_person_fk FOREIGN KEY (person_id) REFERENCES person(person_id) ON DELETE CASCADE,
    constraint membership_ended CHECK ((ended = ANY (ARRAY['left'::text, 'removed'::text]))),
    constraint membership_ended_when CHECK (((ended IS NULL) = (left_at IS NULL)))
);
CREATE INDEX membership_person ON public.membership USING btree (person_id);

create table person (
    person_id uuid not null,
    name text not null,
    email text,
    password text,
    role text not null,
    language text default 'ru'::text not null,
    theme text default 'auto'::text not null,
    created_at timestamp with time zone not null,
    last_seen_at timestamp with time zone not null,
    disabled_at timestamp with time zone,
    merged_into uuid,
    version integer default 0 not null,
    line uuid,
    constraint person_pk PRIMARY KEY (person_id),
    constraint person_merged_into_fk FOREIGN KEY (merged_into) REFERENCES person(person_id) ON DELETE CASCADE,
    constraint person_account_is_whole CHECK (((role = 'GUEST'::text) = (email IS NULL))),
    constraint person_email_is_lower_case CHECK ((email = lower(email))),
    constraint person_language_known CHECK ((language = ANY (ARRAY['ru'::text, 'en'::text]))),
    constraint person_name_length CHECK (((char_length(name) >= 1) AND (char_length(name) <= 120))),
    constraint person_role_known CHECK ((role = ANY (ARRAY['GUEST'::text, 'LEARNER'::text, 'INSTRUCTOR'::text, 'ADMIN'::text]))),
    constraint person_theme_known CHECK ((theme = ANY (ARRAY['auto'::text, 'light'::text, 'dark'::text])))
);
CREATE INDEX person_guest_last_seen_ix ON public.person USING btree (last_seen_at) WHERE (role = 'GUEST'::text);
CREATE INDEX person_merged_into_ix ON public.person USING btree (merged_into);
CREATE UNIQUE INDEX person_email_uq ON public.person USING btree (email);

create table plot (
    work_id uuid not null,
    number integer not null,
    data json not null,
    constraint plot_pk PRIMARY KEY (work_id, number),
    constraint plot_work_fk FOREIGN KEY (work_id) REFERENCES work(work_id) ON DELETE CASCADE,
    constraint plot_number_positive CHECK ((number > 0))
);

create table rate_limit (
    rate_limit_id uuid not null,
    whole_at timestamp with time zone not null,
    constraint rate_limit_pk PRIMARY KEY (rate_limit_id)
);
CREATE INDEX rate_limit_whole ON public.rate_limit USING btree (whole_at);

create table reading (
    reading_id uuid not null,
    person_id uuid not null,
    chapter text not null,
    section text not null,
    anchor text,
    share double precision not null,
    furthest double precision not null,
    opened_at timestamp with time zone not null,
    seen_at timestamp with time zone not null,
    finished_at timestamp with time zone,
    constraint reading_once UNIQUE (person_id, chapter, section),
    constraint reading_pk PRIMARY KEY (reading_id),
    constraint reading_person_fk FOREIGN KEY (person_id) REFERENCES person(person_id) ON DELETE CASCADE,
    constraint reading_anchor_length CHECK ((char_length(anchor) <= 200)),
    constraint reading_furthest_range CHECK (((furthest >= share) AND (furthest <= (1)::double precision))),
    constraint reading_share_range CHECK (((share >= (0)::double precision) AND (share <= (1)::double precision)))
);
CREATE INDEX reading_latest ON public.reading USING btree (person_id, seen_at DESC);

create table run (
    run_id uuid not null,
    exercise text,
    seed bigint not null,
    content json not null,
    stdout text default ''::text not null,
    result json,
    program text,
    constraint run_pk PRIMARY KEY (run_id),
    constraint run_work_fk FOREIGN KEY (run_id) REFERENCES work(work_id) ON DELETE CASCADE
);

create table scheduled_task (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamp with time zone not null,
    picked boolean not null,
    picked_by text,
    last_success timestamp with time zone,
    last_failure timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat timestamp with time zone,
    version bigint not null,
    priority smallint,
    constraint scheduled_task_pk PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_task_due ON public.scheduled_task USING btree (priority DESC, execution_time) WHERE (NOT picked);
CREATE INDEX scheduled_task_heartbeat ON public.scheduled_task USING btree (last_heartbeat) WHERE picked;

create table search_entry (
    search_entry_id uuid not null,
    kind text not null,
    ordinal integer not null,
    href text not null,
    place text not null,
    title text not null,
    body text not null,
    code text not null,
    vector tsvector generated always as ((((setweight(to_tsvector('russian'::regconfig, translate(title, 'ёЁ'::text, 'еЕ'::text)), 'A'::"char") || setweight(to_tsvector('simple'::regconfig, translate(title, 'ёЁ'::text, 'еЕ'::text)), 'A'::"char")) || setweight(to_tsvector('russian'::regconfig, translate(body, 'ёЁ'::text, 'еЕ'::text)), 'B'::"char")) || setweight(to_tsvector('simple'::regconfig, code), 'C'::"char"))) stored not null,
    constraint search_entry_pk PRIMARY KEY (search_entry_id),
    constraint search_entry_kind CHECK ((kind = ANY (ARRAY['section'::text, 'passage'::text, 'term'::text, 'formula'::text, 'program'::text, 'exercise'::text])))
);
CREATE INDEX search_entry_code ON public.search_entry USING gin (code gin_trgm_ops);
CREATE INDEX search_entry_vector ON public.search_entry USING gin (vector);

create table search_source (
    search_source_id uuid not null,
    checksum text not null,
    indexed_at timestamp with time zone not null,
    constraint search_source_once UNIQUE (checksum),
    constraint search_source_pk PRIMARY KEY (search_source_id)
);

create table search_word (
    search_word_id uuid not null,
    word text not null,
    entries integer not null,
    constraint search_word_once UNIQUE (word),
    constraint search_word_pk PRIMARY KEY (search_word_id)
);
CREATE INDEX search_word_trigrams ON public.search_word USING gin (word gin_trgm_ops);

create table spring_session (
    primary_id character(36) not null,
    session_id character(36) not null,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval integer not null,
    expiry_time bigint not null,
    principal_name character varying(100),
    constraint spring_session_pk PRIMARY KEY (primary_id)
);
CREATE INDEX spring_session_ix2 ON public.spring_session USING btree (expiry_time);
CREATE INDEX spring_session_ix3 ON public.spring_session USING btree (principal_name);
CREATE UNIQUE INDEX spring_session_ix1 ON public.spring_session USING btree (session_id);

create table spring_session_attributes (
    session_primary_id character(36) not null,
    attribute_name character varying(200) not null,
    attribute_bytes bytea not null,
    constraint spring_session_attributes_pk PRIMARY KEY (session_primary_id, attribute_name),
    constraint spring_session_attributes_fk FOREIGN KEY (session_primary_id) REFERENCES spring_session(primary_id) ON DELETE CASCADE
);

create table study_group (
    study_group_id uuid not null,
    instructor_id uuid not null,
    title text not null,
    code text not null,
    created_at timestamp with time zone not null,
    version bigint not null,
    constraint study_group_code_once UNIQUE (code),
    constraint study_group_pk PRIMARY KEY (study_group_id),
    constraint study_group_instructor_fk FOREIGN KEY (instructor_id) REFERENCES person(person_id) ON DELETE CASCADE,
    constraint study_group_title_length CHECK (((char_length(title) >= 1) AND (char_length(title) <= 120)))
);
CREATE INDEX study_group_instructor ON public.study_group USING btree (instructor_id);

create table submission (
    submission_id uuid not null,
    person_id uuid not null,
    exercise text not null,
    number integer not null,
    seed bigint not null,
    content json not null,
    verdict json,
    constraint submission_number_once UNIQUE (person_id, exercise, number),
    constraint submission_pk PRIMARY KEY (submission_id),
    constraint submission_person_fk FOREIGN KEY (person_id) REFERENCES person(person_id) ON DELETE CASCADE,
    constraint submission_work_fk FOREIGN KEY (submission_id) REFERENCES work(work_id) ON DELETE CASCADE,
    constraint submission_number_positive CHECK ((number > 0))
);
CREATE INDEX submission_exercise ON public.submission USING btree (exercise, person_id);

create table variant (
    person_id uuid not null,
    exercise text not null,
    seed bigint not null,
    constraint variant_pk PRIMARY KEY (person_id, exercise),
    constraint variant_person_fk FOREIGN KEY (person_id) REFERENCES person(person_id) ON DELETE CASCADE
);

create table weekly_goal (
    weekly_goal_id uuid not null,
    person_id uuid not null,
    exercises integer not null,
    changed_at timestamp with time zone not null,
    constraint weekly_goal_once UNIQUE (person_id),
    constraint weekly_goal_pk PRIMARY KEY (weekly_goal_id),
    constraint weekly_goal_person_fk FOREIGN KEY (person_id) REFERENCES person(person_id) ON DELETE CASCADE,
    constraint weekly_goal_range CHECK (((exercises >= 1) AND (exercises <= 50)))
);

create table work (
    work_id uuid not null,
    person_id uuid not null,
    lane text not null,
    priority smallint not null,
    state text not null,
    claims integer default 0 not null,
    faults integer default 0 not null,
    losses integer default 0 not null,
    worker_id uuid,
    idempotency_key text,
    incident text,
    cancel_requested_at timestamp with time zone,
    stored_at timestamp with time zone not null,
    dispatched_at timestamp with time zone,
    claimed_at timestamp with time zone,
    compiled_at timestamp with time zone,
    ran_at timestamp with time zone,
    graded_at timestamp with time zone,
    notified_at timestamp with time zone,
    line uuid,
    constraint work_idempotent UNIQUE (person_id, lane, idempotency_key),
    constraint work_pk PRIMARY KEY (work_id),
    constraint work_person_fk FOREIGN KEY (person_id) REFERENCES person(person_id) ON DELETE CASCADE,
    constraint work_worker_fk FOREIGN KEY (worker_id) REFERENCES worker(worker_id) ON DELETE SET NULL,
    constraint work_claims_positive CHECK ((claims >= 0)),
    constraint work_faults_positive CHECK ((faults >= 0)),
    constraint work_idempotency_key_length CHECK (((char_length(idempotency_key) >= 1) AND (char_length(idempotency_key) <= 200))),
    constraint work_lane CHECK ((lane = ANY (ARRAY['submission'::text, 'run'::text, 'lab'::text]))),
    constraint work_losses_positive CHECK ((losses >= 0)),
    constraint work_state CHECK ((state = ANY (ARRAY['queued'::text, 'compiling'::text, 'running'::text, 'passed'::text, 'failed'::text, 'finished'::text, 'did_not_compile'::text, 'runtime_error'::text, 'time_limit'::text, 'memory_limit'::text, 'output_limit'::text, 'not_attempted'::text, 'cancelled'::text, 'our_fault'::text]))),
    constraint work_terminal_graded CHECK (((state = ANY (ARRAY['queued'::text, 'compiling'::text, 'running'::text])) = (graded_at IS NULL)))
);
CREATE INDEX work_in_line ON public.work USING btree (lane, COALESCE(line, person_id), stored_at) WHERE (graded_at IS NULL);
CREATE INDEX work_recent ON public.work USING btree (lane, graded_at) WHERE (graded_at IS NOT NULL);
CREATE INDEX work_under_way ON public.work USING btree (worker_id) WHERE (graded_at IS NULL);
CREATE INDEX work_unnotified ON public.work USING btree (graded_at) WHERE ((graded_at IS NOT NULL) AND (notified_at IS NULL));
CREATE INDEX work_waiting ON public.work USING btree (lane, person_id, stored_at) WHERE (graded_at IS NULL);
CREATE INDEX work_worker ON public.work USING btree (worker_id);

create table worker (
    worker_id uuid not null,
    name text not null,
    slots integer not null,
    runs_code boolean not null,
    refusal text not null,
    started_at timestamp with time zone not null,
    seen_at timestamp with time zone not null,
    pool text default ''::text not null,
    constraint worker_pk PRIMARY KEY (worker_id),
    constraint worker_slots_positive CHECK ((slots > 0))
);
