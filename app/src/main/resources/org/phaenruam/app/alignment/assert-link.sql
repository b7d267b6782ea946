-- Keeps a link that waits for a word from above; the same again gives the link that there is.
with fresh as (
    insert into alignment.link (id, from_ref, from_area, from_shelf, from_kind, from_texts, to_ref, to_area, to_shelf, to_kind,
        to_texts, to_given, kind, state, machine, reason, said, asserted_by, asserted_office, asserted_at)
    values (:id, :from, :fromArea, :fromShelf, :fromKind, :fromTexts, :to, :toArea, :toShelf, :toKind,
        :toTexts, :given, :kind, 'ASSERTED', :machine, :reason, :said, :by, :office, :at)
    on conflict (from_ref, to_ref, kind) do nothing
    returning id)
select id, true from fresh
union all
select id, false from alignment.link where from_ref = :from and to_ref = :to and kind = :kind
limit 1
