-- What people have done to the glossary: every proposal is a version of its term, from the first word to the decision. The
-- terms as shipped (G001 …) lie in the library; here stands only what was changed of them, and the words of areas (W00001 …).
create sequence alignment.own_term;

create table alignment.term_version (
    term            text not null,
    version         integer not null check (version > 0),
    area            text not null, -- where it is said: TH for everywhere
    official        text not null,
    plain           text not null,
    english         text not null,
    same_name       boolean not null, -- both name the same thing, so that one is found by the other
    retired         boolean not null, -- a proposal that it be explained no more
    why             text not null,
    state           text not null check (state in ('WAITING', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
    sample          boolean not null,
    proposed_by     text not null,
    proposed_office text not null,
    proposed_at     timestamptz not null,
    decided_by      text,
    decided_office  text,
    decided_at      timestamptz,
    reason          text,
    primary key (term, version),
    check ((state = 'WAITING') = (decided_by is null)),
    check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (decided_office is null)
        and (decided_by is null) = (reason is null))
);
-- one proposal at a time
create unique index term_waits on alignment.term_version (term) where state = 'WAITING';
create index term_accepted on alignment.term_version (term, version desc) where state = 'ACCEPTED';

grant select, insert, update (state, decided_by, decided_office, decided_at, reason) on alignment.term_version to ${app};
grant usage on sequence alignment.own_term to ${app};
