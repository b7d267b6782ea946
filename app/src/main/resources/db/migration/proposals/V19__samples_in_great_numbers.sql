-- What steps add up to is looked up by key, need by need, whatever the planner believes of the sizes: otherwise every
-- statement with fresh steps reads all steps there are.
alter function proposals.retrace(uuid[]) set enable_hashjoin = off;
alter function proposals.retrace(uuid[]) set enable_mergejoin = off;
alter function proposals.retrace(uuid[]) set enable_seqscan = off;
alter function proposals.detail_leaves_trace() set enable_hashjoin = off;
alter function proposals.detail_leaves_trace() set enable_mergejoin = off;
alter function proposals.detail_leaves_trace() set enable_seqscan = off;

-- A nation of invented needs comes in one transaction: indexes are laid aside for it and made again at its end, and what
-- follows from the rows is derived for all at once. Only where no real need is stored; journeys stay append-only all along.
create table proposals.laid_aside (definition text not null);

create function proposals.begin_samples() returns void language plpgsql security definer set search_path = proposals as $$
declare
    each record;
begin
    if exists (select 1 from need where not sample) then
        raise exception 'real needs are stored here; invented ones do not belong among them'
            using errcode = 'insufficient_privilege';
    end if;
    for each in
        select i.indexrelid::regclass as index, pg_get_indexdef(i.indexrelid) as definition
        from pg_index i join pg_class t on t.oid = i.indrelid
        where t.relnamespace = 'proposals'::regnamespace and not i.indisunique
            and t.relname in ('need', 'step', 'position', 'particulars', 'particulars_now', 'trace', 'in_plan',
                'budget_line', 'support', 'forum_support')
    loop
        insert into laid_aside (definition) values (each.definition);
        execute format('drop index %s', each.index);
    end loop;
    alter table step disable trigger step_moves_position;
    alter table step disable trigger step_leaves_trace;
    alter table step_detail disable trigger step_detail_leaves_trace;
    alter table particulars disable trigger particulars_move_now;
    alter table particulars disable trigger particulars_stir;
end $$;

create function proposals.end_samples() returns void language plpgsql security definer set search_path = proposals as $$
declare
    each record;
begin
    analyze need, step, step_detail, particulars;
    alter table step enable trigger step_moves_position;
    alter table step enable trigger step_leaves_trace;
    alter table step_detail enable trigger step_detail_leaves_trace;
    alter table particulars enable trigger particulars_move_now;
    alter table particulars enable trigger particulars_stir;

    insert into particulars_now (need_id, version, sector, people, households, land_wa, doer_class, latitude, longitude,
        budget_baht, ready_yes, ready_of)
    select distinct on (p.need_id) p.need_id, p.version, p.sector, p.people, p.households, p.land_wa, p.doer_class,
        p.latitude, p.longitude, p.budget_baht, p.ready_yes, p.ready_of
    from particulars p where not exists (select 1 from particulars_now k where k.need_id = p.need_id)
    order by p.need_id, p.version desc;

    insert into position (need_id, seq, status, move, holder, holder_rung, waiting_since, due_on, decided_on, path, sector,
        answered_on, answered_by)
    select f.need_id, f.seq, f.status_after, f.move, f.holder, f.holder_rung, f.waiting_since, f.due_on, f.decided_on,
        n.path, coalesce(k.sector, ''), a.answered_on, a.answered_by
    from (select distinct on (s.need_id) s.* from step s
        where (s.seq > 1 or s.move = 'SUBMIT') and not exists (select 1 from position p where p.need_id = s.need_id)
        order by s.need_id, s.seq desc) f
    join need n on n.id = f.need_id
    left join particulars_now k on k.need_id = f.need_id
    left join lateral newest_answer(f.need_id) a on f.seq > 1;

    for each in
        select array_agg(m.need_id) as ids from (
            select d.need_id, row_number() over (order by d.need_id) / 20000 as part from (
                select distinct s.need_id from step s where s.move not in ('SUBMIT', 'RESUBMIT', 'HEAR')
                    and not exists (select 1 from trace t where t.need_id = s.need_id)) d) m
        group by m.part
    loop
        perform retrace(each.ids);
    end loop;
    insert into stirred (path) select distinct path from need;

    for each in select definition from laid_aside loop
        execute each.definition;
    end loop;
    delete from laid_aside;
end $$;

revoke execute on function proposals.begin_samples(), proposals.end_samples() from public;
grant execute on function proposals.begin_samples(), proposals.end_samples() to ${app};
