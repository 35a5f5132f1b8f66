-- Made from the migrations by SchemaTests; run it with -Dgradient.schema.write=true to write it anew.

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
