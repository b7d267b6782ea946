-- Long lists read positions alone: beside its status stand where the need lies, its sector, and the newest answer of a body.
alter table proposals.position
    add column path text collate "C" not null default '',
    add column sector text not null default '',
    add column settled boolean not null generated always as (status <> 'WAITING') stored, -- waits no more
    add column answered_on date,   -- of the newest step in force that a body took
    add column answered_by uuid;   -- that step

create function proposals.newest_answer(need uuid, out answered_on date, out answered_by uuid) language sql stable as $$
    select s.decided_on, s.id from proposals.step_in_force s
    where s.need_id = need and s.acting_rung is not null and s.move not in ('HEAR', 'SUBMIT')
    order by s.seq desc limit 1
$$;

create or replace function proposals.follow_step() returns trigger language plpgsql security definer
    set search_path = proposals as $$
begin
    insert into proposals.position (need_id, seq, status, move, holder, holder_rung, waiting_since, due_on, decided_on, path,
        sector, answered_on, answered_by)
    select distinct on (f.need_id) f.need_id, f.seq, f.status_after, f.move, f.holder, f.holder_rung, f.waiting_since,
        f.due_on, f.decided_on, n.path, coalesce(k.sector, ''), a.answered_on, a.answered_by
    from fresh f
    join proposals.need n on n.id = f.need_id
    left join proposals.particulars_now k on k.need_id = f.need_id
    left join lateral proposals.newest_answer(f.need_id) a on f.seq > 1
    where f.seq > 1 or f.move = 'SUBMIT'
    order by f.need_id, f.seq desc
    on conflict (need_id) do update set seq = excluded.seq, status = excluded.status, move = excluded.move,
        holder = excluded.holder, holder_rung = excluded.holder_rung, waiting_since = excluded.waiting_since,
        due_on = excluded.due_on, decided_on = excluded.decided_on, answered_on = excluded.answered_on,
        answered_by = excluded.answered_by;
    return null;
end $$;
drop trigger step_moves_position on proposals.step;
create trigger step_moves_position after insert on proposals.step referencing new table as fresh
    for each statement execute function proposals.follow_step();

create function proposals.sector_is_known() returns trigger language plpgsql security definer
    set search_path = proposals as $$
begin
    update proposals.position p set sector = f.sector from fresh f where p.need_id = f.need_id and p.sector <> f.sector;
    return null;
end $$;
create trigger sector_is_known after insert on proposals.particulars_now referencing new table as fresh
    for each statement execute function proposals.sector_is_known();
create trigger sector_is_changed after update on proposals.particulars_now referencing new table as fresh
    for each statement execute function proposals.sector_is_known();

create function proposals.need_is_elsewhere() returns trigger language plpgsql security definer
    set search_path = proposals as $$
begin
    update proposals.position set path = new.path where need_id = new.id;
    return null;
end $$;
create trigger need_is_elsewhere after update of path on proposals.need
    for each row when (old.path is distinct from new.path) execute function proposals.need_is_elsewhere();

update proposals.position p set path = n.path, sector = coalesce(k.sector, ''),
    (answered_on, answered_by) = (select a.answered_on, a.answered_by from proposals.newest_answer(p.need_id) a)
from proposals.need n left join proposals.particulars_now k on k.need_id = n.id
where n.id = p.need_id;

drop index proposals.position_waiting;
create index position_longest on proposals.position (settled, waiting_since, need_id)
    include (path, status, holder_rung, sector);
create index position_status on proposals.position (status, waiting_since, need_id) include (path, holder_rung, sector);
create index position_path on proposals.position (path);
create index position_answered on proposals.position (answered_on desc, answered_by desc) include (path)
    where answered_on is not null;
drop index proposals.need_created;
create index need_created on proposals.need (created_at, id) include (path);
create index need_in_order on proposals.need (path, code, id);
drop index proposals.need_path;
