-- Pairs of neighbouring letters leave out tone marks; see proposals.need for the why.
create or replace function plans.pairs(key text) returns text[] language sql immutable parallel safe as $$
    select coalesce(array_agg(distinct substr(bare, i, 2)), '{}')
    from (select translate(key, U&'\0E47\0E48\0E49\0E4A\0E4B\0E4C', '') as bare) k, generate_series(1, length(k.bare) - 1) i
$$;

drop index plans.node_search;
update plans.node set search_key = search_key where search_key <> '';
create index node_search on plans.node using gin (search_pairs);
