-- Plan documents as trees at any level: the 20-year national strategy and a tambon plan are the same kind of thing.
create table plans.plan_type (
    code          text primary key,
    name_th       text not null,
    plain_th      text not null,
    name_en       text not null,
    level_code    text not null,
    adopted_by_th text not null,
    adopted_by_en text not null,
    source_status text not null
);

create table plans.plan (
    code          text primary key, -- PROP-50-2566
    type_code     text not null references plans.plan_type,
    area_code     text not null,
    title_th      text not null,
    title_en      text not null,
    from_be       integer not null,
    to_be         integer not null check (to_be >= from_be),
    framework     boolean not null default false, -- a reference framework: given, not made here
    sample        boolean not null default false,
    source_status text not null,
    made_at       timestamptz not null
);
create index plan_area on plans.plan (area_code);

create table plans.node (
    code          text primary key,
    plan_code     text not null references plans.plan,
    parent_code   text references plans.node,
    seq           integer not null,
    kind          text not null check (kind in ('vision', 'goal', 'issue', 'strategy', 'milestone', 'programme', 'project')),
    no            text not null,
    text_th       text not null, -- empty: known to exist, text unknown
    text_en       text not null,
    complete      boolean not null,
    sample        boolean not null default false,
    source_status text not null,
    client_key    uuid unique,
    made_at       timestamptz not null
);
create index node_plan on plans.node (plan_code, seq);

-- A plan is reviewed every year: each approval is an act of its own and reaches the needs put in before it.
create table plans.approval (
    plan_code   text not null references plans.plan,
    no          integer not null,
    body_code   text not null,
    sentence    text not null,
    sentence_en text not null default '',
    sitting     text not null default '',
    decided_on  date not null,
    recorded_at timestamptz not null,
    account     uuid,
    client_key  uuid not null unique,
    primary key (plan_code, no)
);

grant select, insert on plans.plan_type, plans.plan, plans.node, plans.approval to ${app};
