-- Which needs a body approved, and which of them stand in a plan today, is told by two indexes without a look at the rows.
drop index proposals.step_approved;
create index step_approved on proposals.step (body_code, need_id) include (seq) where move = 'PLAN_APPROVED';
create index position_ranked on proposals.position (need_id, decided_on) include (holder)
    where status in ('IN_PLAN', 'WITHIN_CEILING', 'OVER_CEILING');
-- The sums over a desk count days too.
drop index proposals.position_desk;
create index position_desk on proposals.position (holder, settled, waiting_since, need_id) include (due_on)
    where holder is not null;
