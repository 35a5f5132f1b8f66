-- Who may do what in the application's database. A superuser runs it in that database, as often as one likes; it makes the two
-- roles where they are missing (without passwords), and hands over what an earlier version made as the superuser.
--
--   gradient_owner  owns the database and its tables: migrations run as it, nothing else
--   gradient_app    the application at work: reads and writes rows, and changes no table
do $$
declare
    one record;
begin
    if not exists (select from pg_roles where rolname = 'gradient_owner') then
        create role gradient_owner login;
    end if;
    if not exists (select from pg_roles where rolname = 'gradient_app') then
        create role gradient_app login;
    end if;

    execute format('alter database %I owner to gradient_owner', current_database());
    execute format('revoke temporary on database %I from public', current_database());

    -- what belongs to an extension stays with it, and a sequence follows its table
    for one in
        select c.oid::regclass as name
        from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S')
          and pg_get_userbyid(c.relowner) <> 'gradient_owner'
          and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype in ('e', 'a', 'i'))
    loop
        execute format('alter table %s owner to gradient_owner', one.name);
    end loop;
    for one in
        select p.oid::regprocedure as name
        from pg_proc p
        where p.pronamespace = 'public'::regnamespace and pg_get_userbyid(p.proowner) <> 'gradient_owner'
          and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
    loop
        execute format('alter routine %s owner to gradient_owner', one.name);
    end loop;

    alter default privileges for role gradient_owner in schema public grant select, insert, update, delete on tables to gradient_app;
    alter default privileges for role gradient_owner in schema public grant usage, select on sequences to gradient_app;
    -- for tables from before these defaults; what an extension owns is none of ours
    for one in
        select c.oid::regclass as name, c.relkind
        from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S')
          and pg_get_userbyid(c.relowner) = 'gradient_owner' and c.relname <> 'flyway_schema_history'
    loop
        if one.relkind = 'S' then
            execute format('grant usage, select on sequence %s to gradient_app', one.name);
        else
            execute format('grant select, insert, update, delete on table %s to gradient_app', one.name);
        end if;
    end loop;
    if to_regclass('public.flyway_schema_history') is not null then
        grant select on public.flyway_schema_history to gradient_app;
    end if;
end $$;
