-- What lies on the desk of one body goes to the desk of another because areas changed. The new desk has it from that day on:
-- its days begin then, and so does the time in which it is to answer.
insert into proposals.step (id, need_id, seq, move, sentence, sentence_official, sentence_en, decided_on, recorded_at,
    target, status_after, holder, holder_rung, waiting_since, due_on, client_key)
select gen_random_uuid(), p.need_id, p.seq + 1, 'AREA_CHANGED', :sentence, :official, :en, :on, :at,
    :old, p.status, :holder, :rung, :on, case when p.status = 'WAITING' then cast(:on as date) + :days end, gen_random_uuid()
from proposals.position p
where p.need_id = any (cast(:needs as uuid[])) and p.holder = :old
