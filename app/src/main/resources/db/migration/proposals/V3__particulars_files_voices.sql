-- What is known of a need beyond its words: added version by version, never changed.
create table proposals.particulars (
    need_id     uuid     not null references proposals.need,
    version     integer  not null,
    sector      text     not null default '',
    people      integer  check (people >= 0),
    households  integer  check (households >= 0),
    land_wa     bigint   check (land_wa >= 0),  -- square wa: 400 are one rai
    doer_class  text     not null default '',
    latitude    double precision,
    longitude   double precision,
    budget_baht numeric(15, 2) not null default 0, -- the sum of its budget lines
    ready       text[]   not null,             -- land, drawing, estimate, permits, keeper: YES, NO, NOT_NEEDED or empty
    ready_notes text[]   not null,
    ready_yes   smallint not null,
    ready_of    smallint not null,
    written_by  text     not null,
    written_at  timestamptz not null,
    client_key  uuid     not null unique,
    primary key (need_id, version),
    check (cardinality(ready) = 5 and cardinality(ready_notes) = 5),
    check ((latitude is null) = (longitude is null))
);

create table proposals.budget_line (
    need_id uuid     not null,
    version integer  not null,
    line    smallint not null,
    year_be integer  not null,
    source  text     not null,
    baht    numeric(15, 2) not null check (baht > 0),
    primary key (need_id, version, line),
    foreign key (need_id, version) references proposals.particulars
);

-- The latest version of each need, for filters and counts: written by the database itself.
create table proposals.particulars_now (
    need_id     uuid primary key references proposals.need,
    version     integer  not null,
    sector      text     not null,
    people      integer,
    households  integer,
    land_wa     bigint,
    doer_class  text     not null,
    latitude    double precision,
    longitude   double precision,
    budget_baht numeric(15, 2) not null,
    ready_yes   smallint not null,
    ready_of    smallint not null
);
create index particulars_now_sector on proposals.particulars_now (sector) where sector <> '';

create function proposals.follow_particulars() returns trigger language plpgsql security definer
    set search_path = proposals as $$
begin
    insert into proposals.particulars_now (need_id, version, sector, people, households, land_wa, doer_class, latitude,
        longitude, budget_baht, ready_yes, ready_of)
    values (new.need_id, new.version, new.sector, new.people, new.households, new.land_wa, new.doer_class, new.latitude,
        new.longitude, new.budget_baht, new.ready_yes, new.ready_of)
    on conflict (need_id) do update set version = excluded.version, sector = excluded.sector,
        people = excluded.people, households = excluded.households, land_wa = excluded.land_wa,
        doer_class = excluded.doer_class, latitude = excluded.latitude, longitude = excluded.longitude,
        budget_baht = excluded.budget_baht, ready_yes = excluded.ready_yes, ready_of = excluded.ready_of;
    return new;
end $$;
create trigger particulars_move_now after insert on proposals.particulars
    for each row execute function proposals.follow_particulars();
create trigger particulars_are_kept before update or delete on proposals.particulars
    for each row execute function proposals.refuse_change();
create trigger budget_line_is_kept before update or delete on proposals.budget_line
    for each row execute function proposals.refuse_change();

grant select, insert on proposals.particulars, proposals.budget_line to ${app};
grant select on proposals.particulars_now to ${app};

-- The official text beside the people's words, in the same versions.
alter table proposals.wording add column detail_official text not null default '';

-- Papers and photos of a need itself, beside the papers of its steps. A hidden one stays stored and is shown to nobody.
alter table proposals.file
    add column kind          text not null default 'STEP'
        check (kind in ('STEP', 'PHOTO', 'DRAWING', 'ESTIMATE', 'LETTER', 'OTHER')),
    add column caption       text not null default '',
    add column made_on       date,
    add column made_where    text not null default '',
    add column thumbnail     bytea,
    add column added_by      text not null default '',
    add column client_key    uuid unique,
    add column hidden_at     timestamptz,
    add column hidden_reason text not null default '';
create index file_of_need on proposals.file (need_id, stored_at);
grant update (hidden_at, hidden_reason) on proposals.file to ${app};

-- Who wants to hear of a need, and who stands behind it; each person once, and both may be taken back.
create table proposals.follow (
    need_id uuid not null references proposals.need,
    account uuid not null,
    since   timestamptz not null,
    primary key (need_id, account)
);
create index follow_account on proposals.follow (account);
create table proposals.support (
    need_id uuid not null references proposals.need,
    account uuid not null,
    since   timestamptz not null,
    primary key (need_id, account)
);
grant select, insert, delete on proposals.follow, proposals.support to ${app};

-- Hands counted at a forum, noted by a recorder: kept apart from single supports.
create table proposals.forum_support (
    id         uuid primary key,
    need_id    uuid    not null references proposals.need,
    hands      integer not null check (hands > 0),
    held_on    date    not null,
    source     text    not null,
    written_by text    not null,
    written_at timestamptz not null,
    client_key uuid    not null unique
);
create index forum_support_need on proposals.forum_support (need_id, held_on);
create trigger forum_support_is_kept before update or delete on proposals.forum_support
    for each row execute function proposals.refuse_change();
grant select, insert on proposals.forum_support to ${app};
