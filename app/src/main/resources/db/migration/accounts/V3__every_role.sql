-- Every role of the table, roles with dates, and who ended them.
do $$
declare old record;
begin
    for old in select conname from pg_constraint
               where conrelid = 'accounts.grant_held'::regclass and contype = 'c'
                 and pg_get_constraintdef(oid) like '%SECRETARY%' loop
        execute format('alter table accounts.grant_held drop constraint %I', old.conname);
    end loop;
end
$$;

alter table accounts.grant_held
    add constraint grant_held_role check (role in ('SPEAKER', 'RECORDER', 'FACILITATOR', 'COORDINATOR', 'SECRETARY',
        'DEPUTY', 'OFFICIAL', 'PARTNER', 'AUDITOR', 'ADMINISTRATOR')),
    add constraint grant_held_body
        check ((role in ('SECRETARY', 'DEPUTY', 'OFFICIAL', 'PARTNER')) = (body_code is not null)),
    -- who acts for a secretary does so for a time that is known beforehand
    add constraint grant_held_deputy_time check (role <> 'DEPUTY' or valid_to is not null),
    add column ended_at timestamptz,
    add column ended_by text;

-- roles for a time may come again later, so they are kept from overlapping under the lock of their account
comment on index accounts.grant_held_once is 'one open-ended role of a kind; roles with an end are checked on writing';
