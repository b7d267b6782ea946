-- The last step in force of each need of one area between two days, with the days the desk took.
select * from (
    select distinct on (s.need_id) n.code, n.area_code, w.title, w.title_en, n.sample, s.move, s.body_code, s.sentence,
        s.sentence_en, s.decided_on, coalesce(s.decided_on - before.waiting_since, 0) as took, s.id
    from proposals.step_in_force s
    join proposals.need n on n.id = s.need_id
    join proposals.position p on p.need_id = n.id
    join lateral (select title, title_en from proposals.wording where need_id = n.id order by version desc limit 1) w on true
    left join lateral (select b.waiting_since from proposals.step_in_force b where b.need_id = s.need_id and b.seq < s.seq
        order by b.seq desc limit 1) before on true
    where n.path >= :path and n.path < :pathEnd and s.decided_on between :from and :to
    order by s.need_id, s.seq desc
) latest
order by decided_on desc, id desc
limit :limit
