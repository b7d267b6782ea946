-- A desk's first page is read in its order from the index, however much stands on the desk; what a body approved is found
-- without everything else that it did.
drop index proposals.position_desk;
create index position_desk on proposals.position (holder, waiting_since, need_id) where holder is not null;
create index step_approved on proposals.step (body_code, need_id) where move = 'PLAN_APPROVED';
