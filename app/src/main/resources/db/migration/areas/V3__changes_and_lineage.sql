-- Changes of areas as they were decided: the day from which each holds, and the text that orders it. A change dated ahead
-- waits here and is carried out on its day; nothing is deleted.
create table areas.change (
    id           uuid primary key,
    seq          bigint generated always as identity,
    kind         text not null check (kind in ('RENAME', 'MOVE', 'SPLIT', 'MERGE', 'RECODE', 'ABOLISH')),
    holds_from   date not null,
    reference    text not null check (reference <> ''),
    state        text not null check (state in ('PLANNED', 'DONE', 'WITHDRAWN', 'STUCK')),
    why          text not null default '',
    recorded_by  text not null,
    recorded_at  timestamptz not null,
    closed_at    timestamptz
);
create index change_planned on areas.change (holds_from, seq) where state = 'PLANNED';
create index change_day on areas.change (holds_from);

-- What a change speaks of: the areas that change, those that are made, where they go.
create table areas.change_part (
    change_id uuid    not null references areas.change,
    n         integer not null,
    role      text    not null check (role in ('SUBJECT', 'INTO', 'NEW', 'CHILD', 'MAIN')),
    code      text collate "C" not null,
    name_th   text,
    name_en   text,
    moo       integer,
    parent    text collate "C",
    primary key (change_id, n)
);
create index change_part_code on areas.change_part (code);

-- What came from what. An area that ended without a successor has no row; its needs are with the area above.
create table areas.lineage (
    id         bigint generated always as identity primary key,
    change_id  uuid references areas.change,
    kind       text not null,
    from_code  text collate "C" not null references areas.area,
    to_code    text collate "C" not null references areas.area,
    main       boolean not null, -- the successor that carries the needs and roles on
    holds_from date not null,
    check (from_code <> to_code)
);
create index lineage_from on areas.lineage (from_code);
create index lineage_to on areas.lineage (to_code);
create unique index lineage_one_main on areas.lineage (from_code) where main;

-- Areas that have ended, as they last were.
create view areas.past as
select a.code, a.kind, a.sample, a.valid_to, n.name_th, n.name_en, n.moo, n.source_status, e.parent, l.to_code as successor
from areas.area a
join lateral (select * from areas.name n where n.code = a.code and n.valid_to is not null
    order by n.valid_to desc, n.id desc limit 1) n on true
left join lateral (select parent from areas.edge e where e.code = a.code and e.valid_to is not null
    order by e.valid_to desc, e.id desc limit 1) e on true
left join areas.lineage l on l.from_code = a.code and l.main
where a.valid_to is not null;
create index area_closed on areas.area (code) where valid_to is not null;

grant select, insert, update on areas.change to ${app};
grant select, insert on areas.change_part, areas.lineage to ${app};
grant select on areas.past to ${app};
