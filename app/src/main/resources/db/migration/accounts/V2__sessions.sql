-- Spring Session 4.1 (schema-postgresql.sql of its jar, Apache License 2.0), in our schema. The principal's name is the
-- account's id: deleting by it ends a person's sessions in the same transaction that changes the roles.
create table accounts.spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create unique index spring_session_ix1 on accounts.spring_session (session_id);
create index spring_session_ix2 on accounts.spring_session (expiry_time);
create index spring_session_ix3 on accounts.spring_session (principal_name);

create table accounts.spring_session_attributes (
    session_primary_id char(36) not null references accounts.spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);

grant select, insert, update, delete on accounts.spring_session, accounts.spring_session_attributes to ${app};
