-- When the allowance of one key is whole again: each use moves it on by what one use costs. The key is a digest, so that no
-- address and no e-mail lies here. Unlogged: a use waits for no disk, and after a crash everybody begins anew.
create unlogged table rate_limit (
    rate_limit_id uuid constraint rate_limit_pk primary key,
    whole_at timestamptz not null
);
create index rate_limit_whole on rate_limit (whole_at);
