-- The history of migrations is the owner's alone; the application reads it to say where it stands.
do $$
begin
    if exists (select from pg_roles where rolname = 'gradient_app')
            and current_user <> 'gradient_app'
            and has_table_privilege('gradient_app', '${flyway:defaultSchema}.${flyway:table}', 'insert') then
        revoke insert, update, delete on "${flyway:defaultSchema}"."${flyway:table}" from gradient_app;
    end if;
end $$;
