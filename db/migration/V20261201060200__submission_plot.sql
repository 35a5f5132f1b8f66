-- Plots lie apart from verdicts, so that lists of attempts don't read them. What was stored before moves here as it is.
create table plot (
    work_id uuid not null constraint plot_work_fk references work (work_id) on delete cascade,
    number int not null constraint plot_number_positive check (number > 0),
    data json not null,
    constraint plot_pk primary key (work_id, number)
);

insert into plot (work_id, number, data)
select s.submission_id, p.number, p.data
from submission s cross join lateral json_array_elements(s.verdict -> 'trace' -> 'plots') with ordinality p(data, number)
where json_typeof(s.verdict -> 'trace' -> 'plots') = 'array';

insert into plot (work_id, number, data)
select r.run_id, p.number, p.data
from run r cross join lateral json_array_elements(r.result -> 'trace' -> 'plots') with ordinality p(data, number)
where json_typeof(r.result -> 'trace' -> 'plots') = 'array';

-- json throughout, never jsonb: a program may have printed U+0000
update submission s set verdict = (
    select json_object_agg(v.key, case when v.key <> 'trace' then v.value else (
        select json_object_agg(t.key, case when t.key = 'plots' then '[]'::json else t.value end order by t.place)
        from json_each(v.value) with ordinality t(key, value, place)) end order by v.place)
    from json_each(s.verdict) with ordinality v(key, value, place))
where exists (select from plot where work_id = s.submission_id);

update run r set result = (
    select json_object_agg(v.key, case when v.key <> 'trace' then v.value else (
        select json_object_agg(t.key, case when t.key = 'plots' then '[]'::json else t.value end order by t.place)
        from json_each(v.value) with ordinality t(key, value, place)) end order by v.place)
    from json_each(r.result) with ordinality v(key, value, place))
where exists (select from plot where work_id = r.run_id);
