-- Plans are written branch by branch, with money and indicators; an adopted edition is sealed.
alter table plans.node
    add column detail        text not null default '', -- what for, how; in the people's words
    add column doer          text not null default '' check (doer in ('', 'SELF', 'JOINT', 'REQUEST')),
    add column body_code     text, -- responsible: a body that the product knows
    add column responsible   text not null default '', -- or in words
    add column since_edition integer not null default 1,
    add column version       integer not null default 1,
    add column removed_at    timestamptz; -- taken out of the tree; the row stays
create index node_parent on plans.node (parent_code) where parent_code is not null;

-- Money that a branch (mostly a project) is planned to cost, by fiscal year (Buddhist era) and source.
create table plans.node_budget (
    node_code text not null references plans.node,
    year_be   integer not null check (year_be between 2400 and 2700),
    source    text not null check (source <> ''),
    baht      numeric(16, 2) not null check (baht >= 0),
    primary key (node_code, year_be, source)
);

create table plans.indicator (
    id          uuid primary key,
    plan_code   text not null references plans.plan,
    node_code   text references plans.node, -- null: of the plan as a whole
    name        text not null,
    unit        text not null,
    base        numeric(16, 4),
    base_year   integer,
    target      numeric(16, 4) not null,
    target_year integer not null,
    version     integer not null default 1,
    removed_at  timestamptz
);
create index indicator_plan on plans.indicator (plan_code);

-- A part of a plan that is text: situation, vision … Which parts a kind of plan has is a reference table.
create table plans.section (
    plan_code text not null references plans.plan,
    part_code text not null,
    text      text not null,
    version   integer not null default 1,
    primary key (plan_code, part_code)
);

-- A plan without a row here is a first draft. At most one edition is open; numbers run by kind and year.
create table plans.edition (
    plan_code   text not null references plans.plan,
    seq         integer not null check (seq >= 1),
    kind        text not null check (kind in ('FIRST', 'ADDITIONAL', 'CHANGED', 'AMENDED')),
    number      integer not null,
    year_be     integer not null,
    reason      text not null check (reason <> '' or kind = 'FIRST'),
    begun_at    timestamptz not null,
    account     uuid,
    client_key  uuid not null unique,
    dropped_at  timestamptz,
    sealed_at   timestamptz,
    approval_no integer,
    forum       text not null default '', -- the local forum that agreed, where the kind asks for one
    content     text,
    digest      text,
    primary key (plan_code, seq),
    foreign key (plan_code, approval_no) references plans.approval (plan_code, no),
    check ((sealed_at is null) = (content is null)),
    check ((sealed_at is null) = (digest is null)),
    check (digest = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    check (sealed_at is null or dropped_at is null)
);
create unique index edition_open on plans.edition (plan_code) where sealed_at is null and dropped_at is null;
create unique index edition_number on plans.edition (plan_code, kind, year_be, number) where dropped_at is null;

-- Every change to a plan's tree and texts, for ever; its key makes a form that is sent twice do one thing.
create table plans.edit (
    client_key  uuid primary key,
    plan_code   text not null references plans.plan,
    edition_seq integer not null,
    subject     text not null,
    deed        text not null,
    before      text not null,
    after       text not null,
    made_at     timestamptz not null,
    account     uuid
);
create index edit_plan on plans.edit (plan_code, made_at);

create function plans.sealed(plan text) returns boolean language sql stable as $$
    select coalesce((select sealed_at is not null from plans.edition e where e.plan_code = plan and e.dropped_at is null
        order by e.seq desc limit 1), false)
$$;

create function plans.refuse_when_sealed() returns trigger language plpgsql as $$
declare
    plan text;
    touched record;
begin
    if tg_op = 'INSERT' then touched := new; else touched := old; end if;
    if tg_table_name = 'node_budget' then
        select n.plan_code into plan from plans.node n where n.code = touched.node_code;
    else
        plan := touched.plan_code;
    end if;
    if plans.sealed(plan) then
        raise exception 'the plan % is sealed; a change needs a new edition', plan using errcode = 'PR001';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

-- Not for the search key, which is no part of what was adopted.
create trigger node_sealed before insert or delete or update of plan_code, parent_code, seq, kind, no, text_th, text_en,
    complete, sample, source_status, detail, doer, body_code, responsible, since_edition, version, removed_at
    on plans.node for each row execute function plans.refuse_when_sealed();
create trigger budget_sealed before insert or update or delete on plans.node_budget
    for each row execute function plans.refuse_when_sealed();
create trigger indicator_sealed before insert or update or delete on plans.indicator
    for each row execute function plans.refuse_when_sealed();
create trigger section_sealed before insert or update or delete on plans.section
    for each row execute function plans.refuse_when_sealed();

create function plans.keep_edition() returns trigger language plpgsql as $$
begin
    if old.sealed_at is not null then
        raise exception 'edition % of the plan % is sealed', old.seq, old.plan_code using errcode = 'PR001';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger edition_kept before update or delete on plans.edition for each row execute function plans.keep_edition();

grant update (parent_code, seq, kind, no, text_th, text_en, detail, doer, body_code, responsible, version, removed_at)
    on plans.node to ${app};
grant select, insert, update (baht), delete on plans.node_budget to ${app};
grant select, insert, update (name, unit, base, base_year, target, target_year, version, removed_at)
    on plans.indicator to ${app};
grant select, insert, update (text, version) on plans.section to ${app};
grant select, insert, update (dropped_at, sealed_at, approval_no, forum, content, digest) on plans.edition to ${app};
grant select, insert on plans.edit to ${app};
