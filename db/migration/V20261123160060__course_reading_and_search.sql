create extension if not exists pg_trgm;

-- Where a person is in a section: one row per person and section, moved on by reading.
create table reading (
    reading_id uuid constraint reading_pk primary key,
    person_id uuid not null constraint reading_person_fk references person (person_id) on delete cascade,
    chapter text not null,
    section text not null,
    anchor text constraint reading_anchor_length check (char_length(anchor) <= 200),
    share double precision not null constraint reading_share_range check (share between 0 and 1),
    furthest double precision not null constraint reading_furthest_range check (furthest between share and 1),
    opened_at timestamptz not null,
    seen_at timestamptz not null,
    finished_at timestamptz,
    constraint reading_once unique (person_id, chapter, section)
);
create index reading_latest on reading (person_id, seen_at desc);

-- A reader's private pencil: bookmark, highlight or note on one paragraph.
create table mark (
    mark_id uuid constraint mark_pk primary key,
    person_id uuid not null constraint mark_person_fk references person (person_id) on delete cascade,
    chapter text not null,
    section text not null,
    anchor text not null constraint mark_anchor_length check (char_length(anchor) between 1 and 200),
    kind text not null constraint mark_kind check (kind in ('bookmark', 'highlight', 'note')),
    quote text not null constraint mark_quote_length check (char_length(quote) <= 1000),
    body text constraint mark_body_length check (char_length(body) between 1 and 5000),
    created_at timestamptz not null,
    changed_at timestamptz not null,
    constraint mark_once unique (person_id, chapter, section, anchor, kind),
    constraint mark_note_has_body check ((kind = 'note') = (body is not null))
);

-- The course as one searches it; rebuilt whole when the checksum of the content differs.
create table search_entry (
    search_entry_id uuid constraint search_entry_pk primary key,
    kind text not null constraint search_entry_kind
        check (kind in ('section', 'passage', 'term', 'formula', 'program', 'exercise')),
    ordinal int not null,
    href text not null,
    place text not null,
    title text not null,
    body text not null,
    code text not null,
    vector tsvector not null generated always as (
        setweight(to_tsvector('russian', translate(title, 'ёЁ', 'еЕ')), 'A')
        || setweight(to_tsvector('simple', translate(title, 'ёЁ', 'еЕ')), 'A')
        || setweight(to_tsvector('russian', translate(body, 'ёЁ', 'еЕ')), 'B')
        || setweight(to_tsvector('simple', code), 'C')
    ) stored
);
create index search_entry_vector on search_entry using gin (vector);
create index search_entry_code on search_entry using gin (code gin_trgm_ops);

-- Every word of the course as it is written, so that a typo finds its nearest neighbour.
create table search_word (
    search_word_id uuid constraint search_word_pk primary key,
    word text not null constraint search_word_once unique,
    entries int not null
);
create index search_word_trigrams on search_word using gin (word gin_trgm_ops);

create table search_source (
    search_source_id uuid constraint search_source_pk primary key,
    checksum text not null constraint search_source_once unique,
    indexed_at timestamptz not null
);
