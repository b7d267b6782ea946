-- Branches of plans are found by parts of words; see proposals.need for the way.
create function plans.pairs(key text) returns text[] language sql immutable parallel safe as $$
    select coalesce(array_agg(distinct substr(key, i, 2)), '{}') from generate_series(1, length(key) - 1) i
$$;

alter table plans.node
    add column search_key text not null default '',
    add column search_version smallint not null default 0, -- 0: the key is still to be written
    add column search_pairs text[] not null generated always as (plans.pairs(search_key)) stored;

create index node_search on plans.node using gin (search_pairs);
grant update (search_key, search_version) on plans.node to ${app};
