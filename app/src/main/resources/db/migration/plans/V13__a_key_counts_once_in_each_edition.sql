-- A form or a file counts once in each edition: what an edition that was dropped has had of it, another may have again.
alter table plans.edit drop constraint edit_pkey, add primary key (plan_code, edition_seq, client_key);

-- The row of a branch that went with a dropped edition gives its key to the branch that is added anew.
grant update (client_key) on plans.node to ${app};
