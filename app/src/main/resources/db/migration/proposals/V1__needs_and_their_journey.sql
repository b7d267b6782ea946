-- A need, its texts, its journey. Steps and texts are only ever added; where a need stands is derived from its last step.
create table proposals.code_counter (
    area_code text    not null,
    year_be   integer not null,
    last      integer not null,
    primary key (area_code, year_be)
);

create table proposals.need (
    id            uuid primary key,
    code          text not null unique, -- 600401-2569-00147: frozen when areas change
    area_code     text not null,
    path          text collate "C" not null, -- the area's place in the tree, for range scans; follows moves of areas
    author        uuid,                 -- the account that wrote it; null for demonstration data
    speaker_kind  text not null check (speaker_kind in ('PERSON', 'GROUP', 'ON_BEHALF')),
    speaker_label text not null,
    doer_class    text not null default '',
    sample        boolean not null default false,
    client_key    uuid not null unique, -- the same form sent twice makes one need
    created_at    timestamptz not null
);
create index need_path on proposals.need (path);
create index need_author on proposals.need (author);

create table proposals.wording (
    need_id        uuid    not null references proposals.need,
    version        integer not null,
    title          text    not null,
    detail         text    not null,
    title_en       text    not null default '',
    title_official text    not null default '',
    written_by     text    not null,
    written_at     timestamptz not null,
    primary key (need_id, version)
);

create table proposals.file (
    id         uuid primary key,
    need_id    uuid  not null references proposals.need,
    name       text  not null,
    media_type text  not null,
    bytes      bytea not null,
    sha256     text  not null,
    stored_at  timestamptz not null
);

create table proposals.step (
    id                uuid primary key,
    need_id           uuid    not null references proposals.need,
    seq               integer not null,
    move              text    not null,
    body_code         text,
    account           uuid,
    reason_code       text,
    sentence          text    not null check (sentence <> ''),
    sentence_official text    not null default '',
    sentence_en       text    not null default '',
    decided_on        date    not null,
    recorded_at       timestamptz not null,
    sitting           text    not null default '',
    order_no          text    not null default '',
    signed_for        text    not null default '',
    file_id           uuid references proposals.file,
    target            text    not null default '', -- another need, who leads, a contract, a budget line
    plan_ref          text    not null default '',
    node_ref          text    not null default '',
    plan_label_th     text    not null default '',
    plan_label_en     text    not null default '',
    status_after      text    not null,
    holder            text,                        -- the body that must act after this step
    holder_rung       smallint,
    acting_rung       smallint,                    -- the rung of the body that took this step
    waiting_since     date    not null,            -- the day since which the holder has had it
    due_on            date,                        -- by when the holder agreed to answer
    client_key        uuid    not null,
    unique (need_id, seq),
    unique (need_id, client_key)
);
create index step_recent on proposals.step (decided_on desc, id desc);
create index step_plan on proposals.step (plan_ref) where plan_ref <> '';

-- Where each need stands: written by the database itself from each new step, never by the product.
create table proposals.position (
    need_id       uuid primary key references proposals.need,
    seq           integer not null,
    status        text    not null,
    move          text    not null,
    holder        text,
    holder_rung   smallint,
    waiting_since date    not null,
    due_on        date,
    decided_on    date    not null
);
create index position_desk on proposals.position (holder, waiting_since) where holder is not null;

create function proposals.follow_step() returns trigger language plpgsql security definer set search_path = proposals as $$
begin
    insert into proposals.position (need_id, seq, status, move, holder, holder_rung, waiting_since, due_on, decided_on)
    values (new.need_id, new.seq, new.status_after, new.move, new.holder, new.holder_rung, new.waiting_since, new.due_on,
            new.decided_on)
    on conflict (need_id) do update set seq = excluded.seq, status = excluded.status, move = excluded.move,
        holder = excluded.holder, holder_rung = excluded.holder_rung, waiting_since = excluded.waiting_since,
        due_on = excluded.due_on, decided_on = excluded.decided_on;
    return new;
end $$;
create trigger step_moves_position after insert on proposals.step for each row execute function proposals.follow_step();

create function proposals.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the journey is append-only: % on % is refused', tg_op, tg_table_name;
end $$;
create trigger step_is_kept before update or delete on proposals.step
    for each row execute function proposals.refuse_change();
create trigger step_is_never_emptied before truncate on proposals.step
    for each statement execute function proposals.refuse_change();
create trigger wording_is_kept before update or delete on proposals.wording
    for each row execute function proposals.refuse_change();

grant select, insert, update on proposals.code_counter, proposals.need to ${app};
grant select, insert on proposals.wording, proposals.file, proposals.step to ${app};
grant select on proposals.position to ${app};
