-- A desk shows what waits before what was answered and stays on it, a page at a time: each page is read from the index, in
-- its order, however much stands on the desk.
drop index proposals.position_desk;
create index position_desk on proposals.position (holder, settled, waiting_since, need_id) where holder is not null;
