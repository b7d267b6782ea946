-- Long lists of branches read on from a place in the order of an index.
create index node_in_order on plans.node (plan_code collate "C", seq, code collate "C");
create index node_newest on plans.node (made_at, code collate "C");
