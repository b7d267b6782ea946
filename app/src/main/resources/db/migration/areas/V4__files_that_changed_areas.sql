-- A list of areas that somebody took over: its file, the day from which it holds, the text that orders it, and what it changed
-- of which area.
create table areas.file_change (
    id          uuid primary key,
    name        text not null check (name <> ''),
    sha256      text not null,
    holds_from  date not null,
    reference   text not null default '',
    recorded_by text not null,
    recorded_at timestamptz not null
);

create table areas.file_change_area (
    code    text collate "C" not null,
    file_id uuid not null references areas.file_change,
    what    text not null,
    primary key (code, file_id, what)
);

grant select, insert on areas.file_change, areas.file_change_area to ${app};
