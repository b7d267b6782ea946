-- Who tied a branch may take its own word back: that is no refusal from above, and may be said again.
alter table alignment.link add column declined boolean not null default false;
alter table alignment.link add check (not declined or state = 'REFUSED');
grant update (declined, asserted_by, asserted_office, asserted_at) on alignment.link to ${app};

-- A branch with many needs tied to it has few branches below it.
create index link_to_from_branches on alignment.link (to_ref, asserted_at desc) where from_ref like 'plan-node:%';
