-- One page of the branches of plans that a list asks for, in the order in which they were written, on from a place or back from it (keyset),
-- and how many in all, up to a number that takes no time to count.
with found as not materialized (
    select n.code, n.made_at
    from plans.standing n
    join plans.plan p on p.code = n.plan_code
    where (cast(:areas as text[]) is null or p.area_code = any (cast(:areas as text[])))
        and (:type = '' or p.type_code = :type)
        and (:kind = '' or n.kind = :kind)
        and (:plan = '' or n.plan_code = :plan)
        and (:wordless
            or (n.search_pairs @> cast(:pairs as text[]) and case when :toneless
                then n.search_key ~ all (cast(:patterns as text[])) else n.search_key like all (cast(:patterns as text[])) end)
            or (:others >= 1 and n.search_pairs @> cast(:pairs1 as text[]) and n.search_key like all (cast(:patterns1 as text[])))
            or (:others >= 2 and n.search_pairs @> cast(:pairs2 as text[]) and n.search_key like all (cast(:patterns2 as text[])))
            or (:others >= 3 and n.search_pairs @> cast(:pairs3 as text[]) and n.search_key like all (cast(:patterns3 as text[])))
            or (:others >= 4 and n.search_pairs @> cast(:pairs4 as text[]) and n.search_key like all (cast(:patterns4 as text[])))
            or (:others >= 5 and n.search_pairs @> cast(:pairs5 as text[]) and n.search_key like all (cast(:patterns5 as text[]))))
),
page as (
    (select * from found
        where not :down and (:start or (made_at, code collate "C") > (cast(:moment as timestamptz), cast(:id as text)))
        order by made_at, code collate "C" limit :limit)
    union all
    (select * from found
        where :down and (:start or (made_at, code collate "C") < (cast(:moment as timestamptz), cast(:id as text)))
        order by made_at desc, code collate "C" desc limit :limit)
)
select total.nodes, n.code, n.plan_code, n.parent_code, n.seq, n.kind, n.no, n.text_th, n.text_en, n.complete, n.sample,
    n.source_status, n.made_at, p.area_code, p.title_th, p.title_en,
    not p.framework and p.source_status <> 'S'
        and not exists (select 1 from plans.approval a where a.plan_code = p.code) as first_draft,
    case when :wide then n.search_key else '' end as searched
from (select count(*) as nodes from (select 1 from found limit :most) counted) total
left join page on true
left join plans.standing n on n.code = page.code
left join plans.plan p on p.code = n.plan_code
order by page.made_at, page.code collate "C"
