-- The last step in force of each need of one area between two days, with the days the desk took.
select n.code, n.area_code, w.title, w.title_en, n.sample, s.move, s.body_code, s.sentence, s.sentence_en, s.decided_on,
    coalesce(s.decided_on - before.waiting_since, 0) as took
from (
    select * from (
        select distinct on (s.need_id) s.need_id, s.id, s.decided_on
        from proposals.step_in_force s join proposals.position p on p.need_id = s.need_id
        where p.path >= :path and p.path < :pathEnd and s.decided_on between :from and :to
        order by s.need_id, s.seq desc
    ) last
    order by decided_on desc, id desc limit :limit
) moved
join proposals.step s on s.id = moved.id
join proposals.need n on n.id = moved.need_id
join lateral (select title, title_en from proposals.wording where need_id = n.id order by version desc limit 1) w on true
left join lateral (select b.waiting_since from proposals.step_in_force b where b.need_id = s.need_id and b.seq < s.seq
    order by b.seq desc limit 1) before on true
order by moved.decided_on desc, moved.id desc
