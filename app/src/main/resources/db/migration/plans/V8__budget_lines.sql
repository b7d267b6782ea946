-- Budget lines as they stand in files of others: what was given, where, by which plan, to the satang.
create table plans.budget_file (
    no             integer generated always as identity primary key,
    sha256         text not null unique,
    content_sha256 text not null unique, -- of the rows as read: the same table in another format is the same
    layout         text not null,        -- of the headings: files of one kind can be compared over years
    name           text not null,
    rows           integer not null,
    baht           numeric(24, 2) not null,
    imported_at    timestamptz not null,
    account        uuid -- null: by a command
);

create table plans.budget_line (
    file_no   integer not null references plans.budget_file,
    line      integer not null,
    year_ce   integer not null,
    area_code text, -- null: the file does not tell, or what it says fits several
    area_from text not null check (area_from in ('CODE', 'NAME', 'NONE', 'SEVERAL')),
    place     text not null, -- as the file says it
    unit      text not null,
    plan      text not null,
    project   text not null,
    item      text not null,
    source    text not null,
    framework text not null, -- the number of a master plan, where the file gives one
    obliged   boolean not null,
    baht      numeric(20, 2) not null,
    flag      text not null check (flag in ('', 'NEGATIVE', 'HUGE', 'JUMP')),
    against   numeric(24, 2), -- the figure that makes this one doubtful
    primary key (file_no, line),
    check ((area_code is null) = (area_from in ('NONE', 'SEVERAL')))
);
create index budget_line_place on plans.budget_line (area_code, year_ce desc, file_no, line);
create index budget_line_order on plans.budget_line (year_ce desc, file_no, line);

-- What the lines of a file come to, by place, unit and year.
create table plans.budget_sum (
    file_no   integer not null references plans.budget_file,
    area_code text,
    unit      text not null,
    year_ce   integer not null,
    rows      integer not null,
    flagged   integer not null,
    baht      numeric(24, 2) not null,
    fresh     numeric(24, 2) not null -- without what earlier years are bound to
);
create index budget_sum_file on plans.budget_sum (file_no);
create index budget_sum_place on plans.budget_sum (area_code);

-- Files of plans and budgets on their way in: kept between the screens, gone after a day.
create table plans.import_file (
    id         uuid primary key,
    account    uuid not null,
    kind       text not null check (kind in ('BUDGET', 'PLAN')),
    target     text not null, -- an area's or a plan's code
    name       text not null,
    sha256     text not null,
    bytes      bytea not null,
    columns    text not null default '', -- which column holds what
    kept_at    timestamptz not null,
    done_at    timestamptz
);
create index import_file_kept on plans.import_file (kept_at);

-- How somebody matched the columns of a table last time, by the table's headings.
create table plans.import_columns (
    account uuid not null,
    layout  text not null,
    columns text not null,
    used_at timestamptz not null,
    primary key (account, layout)
);

grant select, insert on plans.budget_file, plans.budget_line, plans.budget_sum to ${app};
grant select, insert, update, delete on plans.import_file, plans.import_columns to ${app};
