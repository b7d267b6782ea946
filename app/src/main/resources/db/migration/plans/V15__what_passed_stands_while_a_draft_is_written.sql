-- While a later edition of a plan is written, all who read go on reading what passed. A branch says how it stands to the open
-- draft; what passed of one that the draft changed or took out is kept beside it until the draft is adopted or dropped. The
-- database does it in the transaction of whoever writes, so that no way of writing can forget it.
alter table plans.node add column in_draft text not null default '' check (in_draft in ('', 'ADDED', 'CHANGED'));
grant update (in_draft) on plans.node to ${app};

create table plans.passed_node (
    code           text primary key references plans.node,
    plan_code      text not null,
    parent_code    text,
    seq            integer not null,
    kind           text not null,
    no             text not null,
    text_th        text not null,
    text_en        text not null,
    complete       boolean not null,
    sample         boolean not null,
    source_status  text not null,
    detail         text not null,
    doer           text not null,
    body_code      text,
    responsible    text not null,
    version        integer not null,
    made_at        timestamptz not null,
    search_key     text not null,
    search_version smallint not null,
    search_pairs   text[] not null generated always as (plans.pairs(search_key)) stored
);
create index passed_in_order on plans.passed_node (plan_code collate "C", seq, code collate "C");
create index passed_newest on plans.passed_node (made_at, code collate "C");
create index passed_plan on plans.passed_node (plan_code, seq);
create index passed_parent on plans.passed_node (parent_code) where parent_code is not null;
create index passed_search on plans.passed_node using gin (search_pairs);

create table plans.passed_budget (
    node_code text not null references plans.passed_node on delete cascade,
    year_be   integer not null,
    source    text not null,
    baht      numeric(16, 2) not null,
    primary key (node_code, year_be, source)
);
grant select, insert, delete, update (search_key, search_version) on plans.passed_node to ${app};
grant select, insert on plans.passed_budget to ${app};

-- Two tables as one: no condition here, so that a list goes by the index of each and stops after a page.
create view plans.told as
select code, plan_code, parent_code, seq, kind, no, text_th, text_en, complete, sample, source_status, detail, doer, body_code,
    responsible, version, made_at, search_key, search_pairs, removed_at, in_draft from plans.node
union all
select code, plan_code, parent_code, seq, kind, no, text_th, text_en, complete, sample, source_status, detail, doer, body_code,
    responsible, version, made_at, search_key, search_pairs, null::timestamptz, ''::text from plans.passed_node;

-- The branches that stand: of the edition that passed or, where none passed yet, of the first draft.
create view plans.standing as
select code, plan_code, parent_code, seq, kind, no, text_th, text_en, complete, sample, source_status, detail, doer, body_code,
    responsible, version, made_at, search_key, search_pairs
from plans.told where removed_at is null and in_draft = '';

-- They and what stands only in the draft: everything that a need can be under, each with the branch that it counts below.
create view plans.counted as
select code, plan_code, parent_code, seq, kind, no, text_th, text_en, complete, sample, source_status, in_draft = 'ADDED' as added
from plans.told where removed_at is null and in_draft <> 'CHANGED';

-- The money of the branches that stand.
create view plans.standing_budget as
select n.plan_code, b.node_code, b.year_be, b.source, b.baht
from plans.node n join plans.node_budget b on b.node_code = n.code where n.removed_at is null and n.in_draft = ''
union all
select n.plan_code, b.node_code, b.year_be, b.source, b.baht
from plans.passed_node n join plans.passed_budget b on b.node_code = n.code;
grant select on plans.told, plans.standing, plans.counted, plans.standing_budget to ${app};

create function plans.redrafted(plan text) returns boolean language sql stable as $$
    select exists (select 1 from plans.edition e
        where e.plan_code = plan and e.seq > 1 and e.sealed_at is null and e.dropped_at is null)
$$;

create function plans.keep_passed_node() returns trigger language plpgsql as $$
begin
    if not plans.redrafted(new.plan_code) then
        return new;
    end if;
    if tg_op = 'INSERT' then
        new.in_draft := 'ADDED';
    elsif old.in_draft = '' and old.removed_at is not null then
        new.in_draft := 'ADDED'; -- comes back with the draft: it did not stand before
    elsif old.in_draft = '' then
        new.in_draft := 'CHANGED';
        insert into plans.passed_node (code, plan_code, parent_code, seq, kind, no, text_th, text_en, complete, sample,
            source_status, detail, doer, body_code, responsible, version, made_at, search_key, search_version)
        values (old.code, old.plan_code, old.parent_code, old.seq, old.kind, old.no, old.text_th, old.text_en, old.complete,
            old.sample, old.source_status, old.detail, old.doer, old.body_code, old.responsible, old.version, old.made_at,
            old.search_key, old.search_version);
        insert into plans.passed_budget (node_code, year_be, source, baht)
        select node_code, year_be, source, baht from plans.node_budget where node_code = old.code;
    end if;
    return new;
end $$;
create trigger node_passed before insert or update of parent_code, seq, kind, no, text_th, text_en, detail, doer, body_code,
    responsible, removed_at on plans.node for each row execute function plans.keep_passed_node();

create function plans.keep_passed_budget() returns trigger language plpgsql as $$
declare
    branch text;
begin
    if tg_op = 'INSERT' then branch := new.node_code; else branch := old.node_code; end if;
    if exists (select 1 from plans.node n where n.code = branch and n.in_draft = '' and plans.redrafted(n.plan_code)) then
        update plans.node set seq = seq where code = branch; -- it keeps what passed of it, money and all
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger budget_passed before insert or update or delete on plans.node_budget
    for each row execute function plans.keep_passed_budget();

-- Adopted or dropped: what is written stands again.
create function plans.end_draft() returns trigger language plpgsql as $$
begin
    delete from plans.passed_node where plan_code = new.plan_code;
    update plans.node set in_draft = '' where plan_code = new.plan_code and in_draft <> '';
    return null;
end $$;
create trigger edition_ends after update of sealed_at, dropped_at on plans.edition for each row
    when (old.sealed_at is null and old.dropped_at is null and (new.sealed_at is not null or new.dropped_at is not null))
    execute function plans.end_draft();

-- One field of the text that an edition was sealed as.
create function plans.sealed_field(field text) returns text language sql immutable as $$
    select replace(replace(replace(replace(replace(field, '\\', U&'\E000'), '\t', U&'\0009'), '\n', U&'\000A'),
        '\r', U&'\000D'), U&'\E000', '\')
$$;

-- Drafts that are open already: what passed is read from the sealed text, all of it; their search keys are still to be written.
create view plans.sealed_line as
select e.plan_code, l.at, string_to_array(l.line, U&'\0009') as field
from plans.edition e cross join lateral string_to_table(e.content, U&'\000A') with ordinality as l (line, at)
where e.seq = (select max(s.seq) from plans.edition s where s.plan_code = e.plan_code and s.sealed_at is not null)
    and plans.redrafted(e.plan_code);

insert into plans.passed_node (code, plan_code, parent_code, seq, kind, no, text_th, text_en, complete, sample, source_status,
    detail, doer, body_code, responsible, version, made_at, search_key, search_version)
select n.code, n.plan_code, nullif(l.field[3], ''), l.at, plans.sealed_field(l.field[4]), plans.sealed_field(l.field[5]),
    plans.sealed_field(l.field[6]), plans.sealed_field(l.field[7]), n.complete, n.sample, n.source_status,
    plans.sealed_field(l.field[8]), plans.sealed_field(l.field[9]), nullif(plans.sealed_field(l.field[10]), ''),
    plans.sealed_field(l.field[11]), n.version, n.made_at, '', 0
from plans.sealed_line l join plans.node n on n.code = l.field[2] and n.plan_code = l.plan_code
where l.field[1] = 'node';

insert into plans.passed_budget (node_code, year_be, source, baht)
select l.field[2], l.field[3]::integer, plans.sealed_field(l.field[4]), l.field[5]::numeric
from plans.sealed_line l join plans.passed_node n on n.code = l.field[2] where l.field[1] = 'money';

update plans.node n
set in_draft = case when exists (select 1 from plans.passed_node p where p.code = n.code) then 'CHANGED' else 'ADDED' end
where plans.redrafted(n.plan_code);

drop view plans.sealed_line;
drop function plans.sealed_field(text);
