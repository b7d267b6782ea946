-- Files of plans and budgets come in on screens too: which sheet was chosen, what came of it.
alter table plans.import_file
    add column sheet text not null default '', -- of a workbook; empty: the first that is neither hidden nor empty
    add column added integer not null default 0,
    add column already integer not null default 0,
    add column left_out integer not null default 0;

-- A file of budget lines can be taken back, by who may bring files in where it was brought in.
alter table plans.budget_file add column area_code text not null default 'TH';
create index budget_file_newest on plans.budget_file (imported_at desc, no desc);
grant delete on plans.budget_file, plans.budget_line, plans.budget_sum to ${app};
