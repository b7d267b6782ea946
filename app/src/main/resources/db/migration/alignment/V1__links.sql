-- Typed edges between things of other modules: a need or a branch of a plan below, a branch of a plan or framework above.
-- Asserted from below, confirmed or refused from above. Texts are {label th, label en, shelf th, shelf en, address} as they
-- stood on the day of the assertion.
create table alignment.link (
    id              uuid primary key,
    from_ref        text not null, -- need:600401-2569-00147
    from_area       text not null,
    from_shelf      text not null,
    from_kind       text not null,
    from_texts      text[] not null check (cardinality(from_texts) = 5),
    to_ref          text not null, -- plan-node:MP19
    to_area         text not null,
    to_shelf        text not null, -- the plan
    to_kind         text not null,
    to_texts        text[] not null check (cardinality(to_texts) = 5),
    to_given        boolean not null, -- a reference framework
    kind            text not null check (kind in ('SUPPORTS', 'DERIVES_FROM', 'DUPLICATES', 'CONTRADICTS')),
    state           text not null check (state in ('ASSERTED', 'CONFIRMED', 'REFUSED')),
    machine         boolean not null, -- offered by the machine
    reason          text not null,    -- why it was offered; empty when a person chose it
    said            text not null,    -- the words that were linked: an example for others
    asserted_by     text not null,
    asserted_office text not null,
    asserted_at     timestamptz not null,
    decided_by      text,
    decided_office  text,
    decided_at      timestamptz,
    unique (from_ref, to_ref, kind),
    check (from_ref <> to_ref),
    check ((state = 'ASSERTED') = (decided_by is null)),
    check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (decided_office is null))
);
create index link_to on alignment.link (to_ref, asserted_at desc);
create index link_waits on alignment.link (to_shelf, asserted_at) where state = 'ASSERTED';
create index link_waits_below on alignment.link (from_shelf, asserted_at) where state = 'ASSERTED' and to_given;
create index link_teaches on alignment.link (to_shelf, decided_at desc) where state = 'CONFIRMED' and kind <> 'CONTRADICTS';

-- For other modules to read: what people have confirmed.
create view alignment.confirmed as
    select from_ref, from_area, from_shelf, to_ref, to_area, to_shelf, kind from alignment.link where state = 'CONFIRMED';

grant select, insert, update (state, decided_by, decided_office, decided_at) on alignment.link to ${app};
grant select on alignment.confirmed to ${app};
