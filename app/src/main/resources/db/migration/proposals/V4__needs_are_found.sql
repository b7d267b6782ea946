-- Needs are found by parts of words. The product writes the search key (one spelling for what looks the same); the pairs of
-- neighbouring characters in it are indexed, which works for Thai in every locale and asks for no extension.
create function proposals.pairs(key text) returns text[] language sql immutable parallel safe as $$
    select coalesce(array_agg(distinct substr(key, i, 2)), '{}') from generate_series(1, length(key) - 1) i
$$;

alter table proposals.need
    add column search_key text not null default '',
    add column search_version smallint not null default 0, -- 0: the key is still to be written
    add column search_pairs text[] not null generated always as (proposals.pairs(search_key)) stored;

create index need_search on proposals.need using gin (search_pairs);
create index need_search_due on proposals.need (id) where search_version = 0;
create index need_created on proposals.need (created_at, id);
create index position_waiting on proposals.position (waiting_since, need_id);
create index need_bare_code on proposals.need (replace(code, '-', ''));
