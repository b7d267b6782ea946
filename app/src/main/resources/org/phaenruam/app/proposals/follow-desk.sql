-- What lies on the desk of a body that ended goes to the desk of the one that carries it on; days waited go on as well.
insert into proposals.step (id, need_id, seq, move, sentence, sentence_official, sentence_en, decided_on, recorded_at,
    status_after, holder, holder_rung, waiting_since, due_on, client_key)
select gen_random_uuid(), p.need_id, p.seq + 1, 'AREA_CHANGED', :sentence, :official, :en, :on, :at,
    p.status, :holder, :rung, p.waiting_since, p.due_on, gen_random_uuid()
from proposals.position p
where p.holder = :old and (:all or p.need_id = any (:needs))
