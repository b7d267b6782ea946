-- Voices of these joinings; or, when asked, those that wait for this author or for a recorder of these places.
select v.joining_id, v.need_id, n.code, w.title, n.area_code, n.speaker_kind, n.speaker_label, v.author, v.answer, v.said,
    j.answer_by
from proposals.joining_voice v
join proposals.joining j on j.id = v.joining_id
join proposals.need n on n.id = v.need_id
join lateral (select title from proposals.wording where need_id = n.id order by version desc limit 1) w on true
where (not :asked and v.joining_id = any (:joinings))
    or (:asked and j.state = 'OPEN' and v.answer is null and (v.author = :author
        or exists (select 1 from unnest(cast(:paths as text[])) p where n.path >= p collate "C"
            and n.path < p || chr(1114111) collate "C")))
order by j.answer_by, n.code
limit 200
