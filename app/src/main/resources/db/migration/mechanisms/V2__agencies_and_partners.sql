-- Agencies and partners that needs are forwarded to: bodies made one by one, seated anywhere, with a service area.
alter table mechanisms.body_type drop constraint body_type_family_check;
alter table mechanisms.body_type add constraint body_type_family_check
    check (family in ('core', 'neighbour', 'local', 'agency', 'partner'));
