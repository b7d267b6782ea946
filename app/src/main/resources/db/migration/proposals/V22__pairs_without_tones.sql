-- Pairs of neighbouring letters leave out tone marks (็ ่ ้ ๊ ๋ ์): there are fewer of them, they tell texts apart as well, and a
-- question with a missing tone goes by the same index. The key keeps its tones and is compared with or without them.
create or replace function proposals.pairs(key text) returns text[] language sql immutable parallel safe as $$
    select coalesce(array_agg(distinct substr(bare, i, 2)), '{}')
    from (select translate(key, U&'\0E47\0E48\0E49\0E4A\0E4B\0E4C', '') as bare) k, generate_series(1, length(k.bare) - 1) i
$$;

drop index proposals.need_search;
update proposals.need set search_pairs = proposals.pairs(search_key) where search_key <> '';
create index need_search on proposals.need using gin (search_pairs);
