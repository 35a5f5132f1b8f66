-- Which program of the course's text a run began with: its definition says what native libraries it needs.
alter table run add column program text;
