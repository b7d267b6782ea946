-- A bundle (ชุดโครงการ) holds like needs of many places together; each keeps its own code, place and journey.
create table proposals.bundle (
    id          uuid primary key,
    code        text not null unique, -- B-5001-2569-001
    area_code   text not null,
    name        text not null check (name <> ''),
    sample      boolean not null default false,
    made_by     text not null,
    made_office text not null, -- for whom; never a private name
    made_at     timestamptz not null,
    client_key  uuid not null unique -- the same form sent twice makes one bundle
);
create index bundle_area on proposals.bundle (area_code, made_at desc);

create table proposals.bundle_need (
    bundle_id uuid not null references proposals.bundle,
    need_id   uuid not null references proposals.need,
    added_at  timestamptz not null,
    left_at   timestamptz, -- taken out again; the row stays
    primary key (bundle_id, need_id)
);
create index bundle_of_need on proposals.bundle_need (need_id) where left_at is null;

grant select, insert on proposals.bundle to ${app};
grant select, insert, update (left_at) on proposals.bundle_need to ${app};
