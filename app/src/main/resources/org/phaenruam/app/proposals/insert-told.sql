-- Needs as they are told, with their first words and what they are found by; those that are sent with their first step.
with told as (
    insert into proposals.need (id, code, area_code, path, author, speaker_kind, speaker_label, doer_class, client_key,
        created_at, search_key, search_version, search_pairs)
    select id, code, area, path, author, kind, label, doer, key, :at, search, 1, cast(pairs as text[])
    from unnest(cast(:ids as uuid[]), cast(:codes as text[]), cast(:areas as text[]), cast(:paths as text[]),
        cast(:authors as uuid[]), cast(:kinds as text[]), cast(:labels as text[]), cast(:doers as text[]),
        cast(:keys as uuid[]), cast(:searches as text[]), cast(:pairs as text[]))
        as u (id, code, area, path, author, kind, label, doer, key, search, pairs)
), worded as (
    insert into proposals.wording (need_id, version, title, detail, title_official, written_by, written_at)
    select id, 1, title, detail, official, by, :at
    from unnest(cast(:ids as uuid[]), cast(:titles as text[]), cast(:details as text[]), cast(:officials as text[]),
        cast(:by as text[])) as u (id, title, detail, official, by)
)
insert into proposals.step (id, need_id, seq, move, account, sentence, decided_on, recorded_at, status_after, holder,
    holder_rung, waiting_since, due_on, client_key)
select step, need, 1, 'SUBMIT', account, sentence, day, :at, status, holder, rung, since, due, key
from unnest(cast(:steps as uuid[]), cast(:stepNeeds as uuid[]), cast(:accounts as uuid[]), cast(:sentences as text[]),
    cast(:days as date[]), cast(:statuses as text[]), cast(:holders as text[]), cast(:rungs as int[]),
    cast(:sinces as date[]), cast(:dues as date[]), cast(:stepKeys as uuid[]))
    as u (step, need, account, sentence, day, status, holder, rung, since, due, key)
