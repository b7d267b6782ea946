-- Body types by legal period, one body per area, local governments with a dated service area, and who may decide what.
create table mechanisms.body_type (
    code          text primary key,
    level_code    text    not null,
    family        text    not null check (family in ('core', 'neighbour', 'local')),
    abbr_th       text    not null,
    name_th       text    not null,
    plain_th      text    not null,
    name_en       text    not null,
    chair_th      text    not null,
    secretary_th  text    not null,
    valid_from    date    not null,
    valid_to      date,
    area_kind     text,   -- one body of this type stands in every area of this kind; null: made one by one
    source_status text    not null
);

create table mechanisms.body (
    code       text primary key,
    type_code  text not null references mechanisms.body_type,
    area_code  text not null,
    name_th    text, -- only local governments have a name of their own
    name_en    text,
    valid_from date not null,
    valid_to   date,
    sample     boolean not null default false
);
create index body_area on mechanisms.body (area_code);

create table mechanisms.service_area (
    body_code  text not null references mechanisms.body,
    area_code  text not null,
    valid_from date not null,
    valid_to   date,
    primary key (body_code, area_code, valid_from)
);
create index service_area_area on mechanisms.service_area (area_code);

create table mechanisms.mandate (
    type_code     text not null references mechanisms.body_type,
    move          text not null,
    plan_type     text not null default '',
    sends_to      text not null default '',
    source_status text not null,
    primary key (type_code, move, plan_type)
);

create table mechanisms.days_allowed (
    type_code     text not null references mechanisms.body_type,
    area_code     text not null, -- TH, or a province that agreed otherwise
    days          integer not null check (days between 1 and 3650),
    source_status text not null,
    primary key (type_code, area_code)
);

grant select, insert, update on mechanisms.body_type, mechanisms.body, mechanisms.service_area,
    mechanisms.mandate, mechanisms.days_allowed to ${app};
