-- Money that another file has brought in already is told and, when somebody has checked it, kept with its flag.
alter table plans.budget_line drop constraint budget_line_flag_check;
alter table plans.budget_line add constraint budget_line_flag_check
    check (flag in ('', 'NEGATIVE', 'HUGE', 'JUMP', 'AGAIN'));
