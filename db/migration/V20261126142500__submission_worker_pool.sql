-- The processes of each worker's sandbox, in words, as of its last heartbeat: pages may be served by another node.
alter table worker add column pool text not null default '';
