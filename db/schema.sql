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
    constraint person_pk PRIMARY KEY (person_id),
    constraint person_merged_into_fk FOREIGN KEY (merged_into) REFERENCES person(person_id) ON DELETE CASCADE,
    constraint person_account_is_whole CHECK (((role = 'GUEST'::text) = (email IS NULL))),
    constraint person_email_is_lower_case CHECK ((email = lower(email))),
    constraint person_language_known CHECK ((language = ANY (ARRAY['ru'::text, 'en'::text]))),
    constraint person_name_length CHECK (((char_length(name) >= 1) AND (char_length(name) <= 120))),
    constraint person_role_known CHECK ((role = ANY (ARRAY['GUEST'::text, 'LEARNER'::text, 'INSTRUCTOR'::text, 'ADMIN'::text]))),
    constraint person_theme_known CHECK ((theme = ANY (ARRAY['auto'::text, 'light'::text, 'dark'::text])))
);
CREATE INDEX person_merged_into_ix ON public.person USING btree (merged_into);
CREATE INDEX person_role_last_seen_ix ON public.person USING btree (role, last_seen_at);
CREATE UNIQUE INDEX person_email_uq ON public.person USING btree (email);

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
