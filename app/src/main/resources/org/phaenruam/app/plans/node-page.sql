-- One page of the branches of plans that a list asks for, on from a place or back from it (keyset), and how many in all.
with found as (
    select n.code, case cast(:order as text)
            when 'NEWEST' then to_char(n.made_at at time zone 'UTC', 'YYYYMMDDHH24MISSUS')
            else n.plan_code || '/' || lpad(n.seq::text, 8, '0') end collate "C" as key
    from plans.node n
    join plans.plan p on p.code = n.plan_code
    where (cast(:areas as text[]) is null or p.area_code = any (cast(:areas as text[])))
        and (:type = '' or p.type_code = :type)
        and (:kind = '' or n.kind = :kind)
        and (:plan = '' or n.plan_code = :plan)
        and n.removed_at is null
        and n.search_pairs @> cast(:pairs as text[])
        and n.search_key like all (cast(:patterns as text[]))
),
page as (
    (select code, key from found where not :down and (:key = '' or (key, code collate "C") > (:key, :id))
        order by key, code collate "C" limit :limit)
    union all
    (select code, key from found where :down and (:key = '' or (key, code collate "C") < (:key, :id))
        order by key desc, code collate "C" desc limit :limit)
)
select total.nodes, page.key, n.code, n.plan_code, n.parent_code, n.seq, n.kind, n.no, n.text_th, n.text_en, n.complete,
    n.sample, n.source_status, p.area_code, p.title_th, p.title_en
from (select count(*) as nodes from found) total
left join page on true
left join plans.node n on n.code = page.code
left join plans.plan p on p.code = n.plan_code
order by page.key, page.code collate "C"
