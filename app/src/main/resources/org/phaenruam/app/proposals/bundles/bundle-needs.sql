-- The needs of a bundle with their baht, place by place.
select n.id, n.code, n.area_code, w.title, w.title_en, n.speaker_label, n.sample, p.status, p.holder,
    coalesce(p.holder_rung, 0), p.waiting_since, p.due_on, '', '', coalesce(k.budget_baht, 0)
from proposals.bundle_need b
join proposals.need n on n.id = b.need_id
join proposals.position p on p.need_id = n.id
join lateral (select title, title_en from proposals.wording where need_id = n.id order by version desc limit 1) w on true
left join proposals.particulars_now k on k.need_id = n.id
where b.bundle_id = :bundle and b.left_at is null
order by n.path, n.code
