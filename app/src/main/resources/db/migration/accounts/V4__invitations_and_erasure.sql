-- A role that waits for somebody: an invitation with a code on paper, or a hand-over to an account that exists.
create table accounts.invitation (
    id          uuid primary key,
    -- the code itself is kept nowhere; empty where the role is offered to one account
    code_digest bytea unique,
    to_account  uuid references accounts.account,
    role        text not null,
    area_code   text not null,
    area_path   text collate "C" not null,
    body_code   text,
    valid_from  date,
    last_day    date,
    label       text not null default '',
    -- the role that ends in the moment in which this one begins
    hands_over  uuid references accounts.grant_held,
    made_by     uuid not null references accounts.account,
    made_at     timestamptz not null,
    expires_at  timestamptz not null,
    used_at     timestamptz,
    used_by     uuid references accounts.account,
    revoked_at  timestamptz,
    check ((code_digest is null) = (to_account is not null)),
    check (used_at is null or revoked_at is null)
);
create index invitation_area_path on accounts.invitation (area_path, made_at) where used_at is null and revoked_at is null;
create index invitation_to_account on accounts.invitation (to_account) where to_account is not null;
create index invitation_hands_over on accounts.invitation (hands_over) where hands_over is not null;

create view accounts.invitation_open as
select * from accounts.invitation where used_at is null and revoked_at is null;

-- Personal data erased on request: name and label are replaced, the row stays so that what was decided keeps its author.
alter table accounts.account add column erased_at timestamptz;

grant select on accounts.invitation_open to ${app};
grant select, insert, update on accounts.invitation to ${app};
