-- Who stands in line as one: all guests of one address, by its digest. Null for a person with an account, who is one.
alter table person add column line uuid;
alter table work add column line uuid;
create index work_in_line on work (lane, coalesce(line, person_id), stored_at) where graded_at is null;
