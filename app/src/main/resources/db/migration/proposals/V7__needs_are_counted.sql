-- Where something has changed: one line for each place that a transaction touched. Lines are only added, so writers never wait
-- for one another; whoever counts reads the lines of all transactions since its last look and forgets old ones.
create table proposals.stirred (
    changed xid8        not null default pg_current_xact_id(),
    at      timestamptz not null default clock_timestamp(),
    path    text        not null collate "C"
);
create index stirred_changed on proposals.stirred (changed);

-- What a need's steps in force add up to, written by the database itself. One byte for each rung, the village's lowest.
create table proposals.trace (
    need_id    uuid     primary key references proposals.need,
    sent_up    bigint   not null,
    answered   bigint   not null,
    reached    smallint not null, -- 0 asked, 1 in an approved plan, 2 within the ceiling, 3 funded, 4 contracted or begun, 5 done
    funded     numeric(15, 2) not null,
    contracted numeric(15, 2) not null,
    paid       numeric(15, 2) not null
);
create index trace_reached on proposals.trace (reached) where reached > 0;

-- The plans that each need is in now: put in and not taken out since.
create table proposals.in_plan (
    need_id  uuid    not null references proposals.need,
    plan_ref text    not null,
    node_ref text    not null,
    approved boolean not null,
    seq      integer not null, -- the step that put it in
    primary key (need_id, plan_ref)
);
create index in_plan_node on proposals.in_plan (plan_ref, node_ref);

create function proposals.retrace(ids uuid[]) returns void language sql security definer set search_path = proposals as $$
    delete from in_plan where need_id = any (ids);
    insert into in_plan (need_id, plan_ref, node_ref, approved, seq)
    select distinct on (s.need_id, s.plan_ref) s.need_id, s.plan_ref, s.node_ref,
        exists (select 1 from step_in_force a where a.need_id = s.need_id and a.plan_ref = s.plan_ref and a.seq > s.seq
            and a.move = 'PLAN_APPROVED'), s.seq
    from step_in_force s
    where s.need_id = any (ids) and s.move = 'PUT_IN_PLAN'
        and not exists (select 1 from step_in_force o where o.need_id = s.need_id and o.plan_ref = s.plan_ref and o.seq > s.seq
            and o.move = 'TAKE_OUT')
    order by s.need_id, s.plan_ref, s.seq desc;

    insert into trace (need_id, sent_up, answered, reached, funded, contracted, paid)
    select need_id, sent_up, answered,
        case when fund > anew and status in ('DONE', 'VERIFIED') then 5
            when fund > anew and begun > fund then 4
            when fund > anew then 3
            when status = 'WITHIN_CEILING' or (status = 'NOT_FUNDED' and within > beyond) then 2
            when status in ('IN_PLAN', 'OVER_CEILING', 'NOT_FUNDED') or exists (
                select 1 from in_plan i where i.need_id = told.need_id and i.approved) then 1
            else 0 end,
        case when fund > anew then coalesce(given, 0) else 0 end,
        case when fund > anew then coalesce(agreed, 0) else 0 end,
        case when fund > anew then coalesce(spent, 0) else 0 end
    from (
        select u.need_id,
            coalesce(sum(1::bigint << (8 * (s.acting_rung - 1))) filter (where s.move = 'SEND_UP'), 0)::bigint as sent_up,
            coalesce(sum(1::bigint << (8 * (s.acting_rung - 1))) filter (where s.move in ('NOT_ACCEPT', 'RETURN', 'DEFER',
                'PUT_IN_PLAN', 'PLAN_APPROVED', 'ANSWER', 'DO_OURSELVES', 'FUND', 'NOT_FUND', 'RANK_WITHIN', 'RANK_OVER')),
                0)::bigint as answered,
            (array_agg(s.status_after order by s.seq desc))[1] as status,
            coalesce(max(s.seq) filter (where s.move = 'FUND'), 0) as fund,
            coalesce(max(s.seq) filter (where s.move in ('REOPEN', 'DO_OURSELVES')), 0) as anew,
            coalesce(max(s.seq) filter (where s.move in ('CONTRACT', 'START')), 0) as begun,
            coalesce(max(s.seq) filter (where s.move = 'RANK_WITHIN'), 0) as within,
            coalesce(max(s.seq) filter (where s.move in ('RANK_OVER', 'PUT_IN_PLAN')), 0) as beyond,
            (array_agg(d.baht order by s.seq desc) filter (where s.move = 'FUND'))[1] as given,
            (array_agg(d.baht order by s.seq desc) filter (where s.move = 'CONTRACT' and d.baht is not null))[1] as agreed,
            (array_agg(d.paid order by s.seq desc) filter (where d.paid is not null))[1] as spent
        from unnest(ids) u (need_id)
        left join step_in_force s on s.need_id = u.need_id
        left join step_detail d on d.step_id = s.id
        group by u.need_id
    ) told
    on conflict (need_id) do update set sent_up = excluded.sent_up, answered = excluded.answered, reached = excluded.reached,
        funded = excluded.funded, contracted = excluded.contracted, paid = excluded.paid
$$;

-- Steps that only send a need on its way leave no trace of their own.
create function proposals.leave_trace() returns trigger language plpgsql security definer set search_path = proposals as $$
declare
    moved uuid[];
begin
    insert into stirred (path) select distinct n.path from added a join need n on n.id = a.need_id;
    moved := array(select distinct need_id from added where move not in ('SUBMIT', 'RESUBMIT', 'HEAR'));
    if cardinality(moved) > 0 then
        perform retrace(moved);
    end if;
    return null;
end $$;
create trigger step_leaves_trace after insert on proposals.step
    referencing new table as added for each statement execute function proposals.leave_trace();

create function proposals.detail_leaves_trace() returns trigger language plpgsql security definer set search_path = proposals as $$
begin
    perform retrace(array(select distinct s.need_id from added a join step s on s.id = a.step_id));
    return null;
end $$;
create trigger step_detail_leaves_trace after insert on proposals.step_detail
    referencing new table as added for each statement execute function proposals.detail_leaves_trace();

create function proposals.particulars_stir() returns trigger language plpgsql security definer set search_path = proposals as $$
begin
    insert into stirred (path) select distinct n.path from added a join need n on n.id = a.need_id;
    return null;
end $$;
create trigger particulars_stir after insert on proposals.particulars
    referencing new table as added for each statement execute function proposals.particulars_stir();

create function proposals.place_stirs() returns trigger language plpgsql security definer set search_path = proposals as $$
begin
    insert into stirred (path) values (old.path), (new.path);
    return null;
end $$;
create trigger need_moves after update of path, area_code on proposals.need
    for each row when (old.path is distinct from new.path) execute function proposals.place_stirs();

select proposals.retrace(array(select distinct need_id from proposals.step where move not in ('SUBMIT', 'RESUBMIT', 'HEAR')));

-- What is counted of each need that was sent.
create view proposals.counted as
select n.id as need_id, n.path, p.status, coalesce(p.holder_rung, 0) as rung, p.waiting_since, p.due_on,
    coalesce(k.sector, '') as sector, coalesce(k.budget_baht, 0) as asked, coalesce(t.sent_up, 0) as sent_up,
    coalesce(t.answered, 0) as answered, coalesce(t.reached, 0) as reached, coalesce(t.funded, 0) as funded,
    coalesce(t.contracted, 0) as contracted, coalesce(t.paid, 0) as paid
from proposals.need n
join proposals.position p on p.need_id = n.id
left join proposals.particulars_now k on k.need_id = n.id
left join proposals.trace t on t.need_id = n.id;

grant select, delete on proposals.stirred to ${app};
grant select on proposals.trace, proposals.in_plan, proposals.counted to ${app};
revoke execute on function proposals.retrace(uuid[]) from public;
