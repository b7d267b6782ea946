-- Files of needs on their way in: kept between the screens, gone after a day.
create table proposals.import_file (
    id         uuid primary key,
    account    uuid        not null,
    area_code  text        not null,
    name       text        not null,
    sha256     text        not null,
    bytes      bytea       not null,
    columns    text        not null default '', -- which column holds what
    kept_at    timestamptz not null,
    done_at    timestamptz,                     -- imported: what follows is what came of it
    known      integer     not null default 0,
    left_out   integer     not null default 0,
    codes      text[]      not null default '{}'
);
create index import_file_kept on proposals.import_file (kept_at);

-- How somebody matched the columns of a table last time, by the table's headings.
create table proposals.import_columns (
    account   uuid not null,
    signature text not null,
    columns   text not null,
    used_at   timestamptz not null,
    primary key (account, signature)
);
grant select, insert, update, delete on proposals.import_file, proposals.import_columns to ${app};
