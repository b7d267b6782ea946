-- A step with which a need goes on because areas changed names in its target the desk that had it: what was late there by then
-- is found by it.
create index step_handed_on on proposals.step (target) where move = 'AREA_CHANGED';
