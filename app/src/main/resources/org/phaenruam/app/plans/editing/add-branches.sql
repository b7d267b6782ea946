-- Adds branches to a plan, in the order given.
insert into plans.node (code, plan_code, parent_code, seq, kind, no, text_th, text_en, complete, sample, source_status,
    client_key, made_at, search_key, search_version, detail, doer, body_code, responsible, since_edition)
select row.code, :plan, nullif(row.parent, ''), row.seq, row.kind, row.no, row.th, row.en, true, cast(:sample as boolean), 'D',
    row.key, :at, row.search, 1, row.detail, row.doer, nullif(row.body, ''), row.responsible, :edition
from unnest(cast(:codes as text[]), cast(:parents as text[]), cast(:seqs as integer[]), cast(:kinds as text[]),
    cast(:nos as text[]), cast(:ths as text[]), cast(:ens as text[]), cast(:details as text[]), cast(:doers as text[]),
    cast(:bodies as text[]), cast(:responsibles as text[]), cast(:keys as uuid[]), cast(:searches as text[]))
    with ordinality as row (code, parent, seq, kind, no, th, en, detail, doer, body, responsible, key, search, at)
order by row.at
