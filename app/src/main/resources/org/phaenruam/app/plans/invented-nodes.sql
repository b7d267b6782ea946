-- Branches of invented plans, many at once; parents come before their children.
insert into plans.node (code, plan_code, parent_code, seq, kind, no, text_th, text_en, complete, sample, source_status,
    made_at, search_key, search_version)
select code, plan, parent, seq, kind, no, th, en, true, true, :status, :made, key, 1
from unnest(:codes::text[], :plans::text[], :parents::text[], :seqs::integer[], :kinds::text[], :nos::text[], :th::text[],
    :en::text[], :keys::text[]) as g (code, plan, parent, seq, kind, no, th, en, key)
on conflict do nothing
