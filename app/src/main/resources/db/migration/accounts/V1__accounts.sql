-- People: accounts are offices ("ผู้บันทึก ต.สุเทพ"), not private persons; rights are roles held in an area.
grant usage on schema accounts to ${app};

create table accounts.account (
    id                   uuid primary key,
    -- folded to lower case before it comes here, so one index makes it unique whatever the case
    sign_in_name         text not null unique
                         check (sign_in_name = lower(sign_in_name) and length(sign_in_name) between 3 and 60),
    password_hash        text not null,
    label                text not null check (length(label) between 2 and 80),
    -- where the account is looked after; the path lets a list be scanned by any area above
    area_code            text not null,
    area_path            text collate "C" not null,
    disabled_at          timestamptz,
    must_change_password boolean not null default false,
    sample               boolean not null default false,
    created_at           timestamptz not null
);
create index account_area_path on accounts.account (area_path);

create table accounts.grant_held (
    id         uuid primary key,
    account    uuid not null references accounts.account,
    role       text not null check (role in ('RECORDER', 'COORDINATOR', 'SECRETARY', 'ADMINISTRATOR')),
    area_code  text not null,
    area_path  text collate "C" not null,
    body_code  text,
    -- in force from the first day up to, but not on, the last
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    given_by   text not null,
    check ((role = 'SECRETARY') = (body_code is not null))
);
create index grant_held_account on accounts.grant_held (account);
create index grant_held_area_path on accounts.grant_held (area_path);
create unique index grant_held_once on accounts.grant_held (account, role, area_code, coalesce(body_code, ''))
    where valid_to is null;

-- One row for each role of an account, ended ones too; one row with no role for an account without any.
create view accounts.account_role as
select a.id, a.sign_in_name, a.label, a.area_code, a.disabled_at is not null as disabled,
       a.must_change_password, a.sample,
       g.id as grant_id, g.role, g.area_code as role_area, g.body_code, g.valid_from, g.valid_to
from accounts.account a
left join accounts.grant_held g on g.account = a.id;

-- Wrong tries by typed name, whether or not somebody has that name, so that a lock-out tells a stranger nothing.
create table accounts.sign_in_try (
    name_digest bytea primary key,
    failed      integer not null,
    last_at     timestamptz not null,
    locked_until timestamptz
);
create index sign_in_try_last_at on accounts.sign_in_try (last_at);

create table accounts.setup_token (
    digest     bytea primary key,
    expires_at timestamptz not null,
    used_at    timestamptz
);

grant select on accounts.account_role to ${app};
grant select, insert, update on accounts.account, accounts.grant_held to ${app};
grant select, insert, update, delete on accounts.sign_in_try, accounts.setup_token to ${app};
