-- The seven-level tree. Every name, edge, postcode and group membership is dated: valid_from null = since before our
-- records, valid_to null = in force, valid_to itself is the first day on which it no longer holds. Nothing is deleted.
create table areas.area (
    code          text collate "C" primary key,
    level         text    not null check (level in ('NAT', 'REG', 'CLU', 'PRO', 'DIS', 'TAM', 'VIL')),
    kind          text    not null,
    sample        boolean not null default false,
    valid_from    date,
    valid_to      date,
    source        text    not null,
    source_status text    not null check (source_status in ('S', 'K', 'D', '?')),
    recorded_at   timestamptz not null default now(),
    check (valid_to >= valid_from)
);

-- What an area is called; the number of a village is part of that.
create table areas.name (
    id            bigint generated always as identity primary key,
    code          text collate "C" not null references areas.area,
    name_th       text not null check (name_th <> ''),
    name_en       text check (name_en <> ''),
    moo           integer check (moo between 1 and 999),
    valid_from    date,
    valid_to      date,
    source        text not null,
    source_status text not null check (source_status in ('S', 'K', 'D', '?')),
    recorded_at   timestamptz not null default now(),
    check (valid_to >= valid_from)
);
create unique index name_in_force on areas.name (code) where valid_to is null;
create index name_of on areas.name (code, valid_to);

create table areas.edge (
    id            bigint generated always as identity primary key,
    code          text collate "C" not null references areas.area,
    parent        text collate "C" not null references areas.area,
    valid_from    date,
    valid_to      date,
    source        text not null,
    recorded_at   timestamptz not null default now(),
    check (code <> parent),
    check (valid_to >= valid_from)
);
create unique index edge_in_force on areas.edge (code) where valid_to is null;
create index edge_of on areas.edge (code, valid_to);

-- Attributes, not keys: one postcode serves many areas.
create table areas.postcode (
    id            bigint generated always as identity primary key,
    code          text collate "C" not null references areas.area,
    postcode      text not null check (postcode ~ '^[0-9]{5}$'),
    valid_from    date,
    valid_to      date,
    source_status text not null check (source_status in ('S', 'K', 'D', '?')),
    recorded_at   timestamptz not null default now()
);
create unique index postcode_in_force on areas.postcode (code) where valid_to is null;

-- Other groupings over the same areas, such as an organisation's regional offices.
create table areas.area_group (
    scheme        text not null,
    code          text not null,
    name_th       text not null,
    name_en       text,
    note          text not null default '',
    valid_from    date,
    valid_to      date,
    source_status text not null check (source_status in ('S', 'K', 'D', '?')),
    primary key (scheme, code)
);

create table areas.group_member (
    id            bigint generated always as identity primary key,
    scheme        text not null,
    group_code    text not null,
    area_code     text collate "C" not null references areas.area,
    valid_from    date,
    valid_to      date,
    source_status text not null check (source_status in ('S', 'K', 'D', '?')),
    foreign key (scheme, group_code) references areas.area_group
);
create unique index group_member_in_force on areas.group_member (scheme, area_code) where valid_to is null;

-- Counts the changes of the tree. Its one row is the lock that writers hold, and tells readers whether they are behind.
create table areas.revision (
    only_row boolean primary key default true check (only_row),
    number   bigint not null
);
insert into areas.revision (number) values (0);

-- Which reference file was loaded, by its checksum.
create table areas.reference_load (
    file      text primary key,
    sha256    text not null,
    loaded_at timestamptz not null default now()
);

grant usage on schema areas to ${app};
grant select, insert, update on areas.area, areas.name, areas.edge, areas.postcode, areas.area_group,
    areas.group_member, areas.reference_load to ${app};
grant select, update on areas.revision to ${app};
