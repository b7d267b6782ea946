-- Branches as they were, in the tree again if they had been taken out.
update plans.node n set parent_code = nullif(row.parent, ''), seq = row.seq, kind = row.kind, no = row.no, text_th = row.th,
    text_en = row.en, detail = row.detail, doer = row.doer, body_code = nullif(row.body, ''), responsible = row.responsible,
    removed_at = null, version = n.version + 1, search_key = row.search
from unnest(cast(:codes as text[]), cast(:parents as text[]), cast(:seqs as integer[]), cast(:kinds as text[]),
    cast(:nos as text[]), cast(:ths as text[]), cast(:ens as text[]), cast(:details as text[]), cast(:doers as text[]),
    cast(:bodies as text[]), cast(:responsibles as text[]), cast(:searches as text[]))
    as row (code, parent, seq, kind, no, th, en, detail, doer, body, responsible, search)
where n.code = row.code and n.plan_code = :plan
