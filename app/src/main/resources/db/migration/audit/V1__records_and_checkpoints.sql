-- Who did what, for ever. Text columns hold the escaped form that the hash is made of.
create table audit.record (
    chain     text collate "C" not null,
    seq       bigint not null check (seq > 0),
    at        timestamptz not null,
    actor     text not null,
    deed      text not null,
    subject   text not null,
    area      text not null,
    detail    text not null,
    prev_hash text not null check (length(prev_hash) = 64),
    hash      text not null check (length(hash) = 64),
    primary key (chain, seq)
);

create index record_subject on audit.record (subject, at);

-- What a server has seen and signed: the chain had this many records and ended with this hash.
create table audit.checkpoint (
    id        bigint generated always as identity primary key,
    chain     text collate "C" not null,
    count     bigint not null check (count > 0),
    head      text not null check (length(head) = 64),
    at        timestamptz not null,
    signer    text not null,
    signature text not null
);

create index checkpoint_chain on audit.checkpoint (chain, count, id);

create function audit.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'audit records are for ever: % on %.% is refused', tg_op, tg_table_schema, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

create trigger for_ever before update or delete or truncate on audit.record
    for each statement execute function audit.refuse();
create trigger for_ever before update or delete or truncate on audit.checkpoint
    for each statement execute function audit.refuse();
-- also where triggers of ordinary kind are switched off for replication
alter table audit.record enable always trigger for_ever;
alter table audit.checkpoint enable always trigger for_ever;

grant select, insert on audit.record, audit.checkpoint to ${app};
