-- Several needs with their latest wording, in the order of the codes.
select n.id, n.code, n.area_code, n.author, n.speaker_kind, n.speaker_label, n.doer_class, n.sample, n.created_at,
    w.title, w.detail, w.title_en, w.title_official, w.version, whole.code as split_from, n.written_area, n.told_on
from unnest(cast(:codes as text[])) with ordinality as asked (code, place)
join proposals.need n on n.code = asked.code
join lateral (select * from proposals.wording where need_id = n.id order by version desc limit 1) w on true
left join proposals.need whole on whole.id = n.split_from
order by asked.place
