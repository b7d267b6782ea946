-- Plans are found by parts of their names; see proposals.need for the way.
alter table plans.plan
    add column search_key text not null default '',
    add column search_version smallint not null default 0, -- 0: the key is still to be written
    add column search_pairs text[] not null generated always as (plans.pairs(search_key)) stored;

create index plan_search on plans.plan using gin (search_pairs);
create index plan_in_order on plans.plan (code collate "C");
grant update (search_key, search_version) on plans.plan to ${app};
