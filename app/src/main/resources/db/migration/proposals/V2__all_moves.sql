-- What money and work steps say beyond a sentence; why an answer came late.
create table proposals.step_detail (
    step_id     uuid primary key references proposals.step,
    source      text    not null default '', -- where the money comes from
    baht        numeric(15, 2) check (baht >= 0),
    fiscal_year integer check (fiscal_year between 2500 and 2700), -- Buddhist era
    percent     integer check (percent between 0 and 100),
    paid        numeric(15, 2) check (paid >= 0),
    problem     text    not null default '',
    by_when     date,
    late_why    text    not null default ''
);
create trigger step_detail_is_kept before update or delete on proposals.step_detail
    for each row execute function proposals.refuse_change();

-- Steps that count: without those that were taken back within their minute, and without the taking back itself.
create view proposals.step_in_force as
select s.* from proposals.step s
where s.move <> 'UNDO'
    and not exists (select 1 from proposals.step u where u.need_id = s.need_id and u.seq = s.seq + 1 and u.move = 'UNDO');

-- A part keeps the need it was split from.
alter table proposals.need add column split_from uuid references proposals.need;
create index need_split_from on proposals.need (split_from) where split_from is not null;
create index step_merged_into on proposals.step (target) where move = 'MERGE';
create index step_by_body on proposals.step (body_code, decided_on desc) where body_code is not null;
create index step_by_account on proposals.step (account, recorded_at desc) where account is not null;

-- Joining two needs: asked of whoever wrote each, with days to answer.
create table proposals.joining (
    id          uuid primary key,
    need_id     uuid not null references proposals.need, -- the one that would join
    kept_id     uuid not null references proposals.need, -- the one that goes on
    body_code   text not null,
    called_by   text not null,
    reason_code text not null,
    sentence    text not null check (sentence <> ''),
    sitting     text not null default '',
    called_on   date not null,
    answer_by   date not null check (answer_by > called_on),
    state       text not null default 'OPEN' check (state in ('OPEN', 'JOINED', 'REFUSED', 'LAPSED')),
    closed_at   timestamptz,
    check (need_id <> kept_id)
);
create unique index joining_one_at_a_time on proposals.joining (need_id) where state = 'OPEN';
create index joining_kept on proposals.joining (kept_id);
create index joining_due on proposals.joining (answer_by) where state = 'OPEN';

create table proposals.joining_voice (
    joining_id  uuid not null references proposals.joining,
    need_id     uuid not null references proposals.need, -- for whose words this voice speaks
    author      uuid,                                    -- the account asked; null: the recorders of the place
    answer      text check (answer in ('YES', 'NO')),
    said        text not null default '',
    answered_by text,
    answered_on date,
    primary key (joining_id, need_id)
);
create index joining_voice_author on proposals.joining_voice (author) where answer is null;

grant select, insert on proposals.step_detail to ${app};
grant select on proposals.step_in_force to ${app};
grant select, insert, update on proposals.joining, proposals.joining_voice to ${app};
