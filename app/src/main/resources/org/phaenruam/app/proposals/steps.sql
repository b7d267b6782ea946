-- The journey of one need, oldest step first.
select s.id, s.seq, s.move, s.body_code, s.reason_code, s.sentence, s.sentence_official, s.sentence_en, s.decided_on,
    s.recorded_at, s.sitting, s.order_no, s.signed_for, f.id as file_id, s.target, s.plan_ref, s.node_ref, s.plan_label_th,
    s.plan_label_en, s.status_after, s.holder, s.waiting_since, s.due_on, d.step_id is not null as detailed, d.source, d.baht,
    d.fiscal_year, d.percent, d.paid, d.problem, d.by_when, d.late_why
from proposals.step s
left join proposals.step_detail d on d.step_id = s.id
left join proposals.file f on f.id = s.file_id and f.hidden_at is null
where s.need_id = :need
order by s.seq
