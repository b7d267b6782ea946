-- A temporary table is met before any other unless pg_temp is named last: functions that run as the owner must not be
-- lent a table of their caller's making.
do $$
declare
    each record;
begin
    for each in
        select p.oid::regprocedure as function from pg_proc p
        where p.pronamespace = 'proposals'::regnamespace
            and (p.prosecdef or array_to_string(p.proconfig, ' ') like '%search_path=%')
    loop
        execute format('alter function %s set search_path = proposals, pg_temp', each.function);
    end loop;
end $$;

-- What is laid aside is written and read by the two functions alone, and is nothing but indexes of this schema.
alter table proposals.laid_aside add constraint laid_aside_is_an_index
    check (definition ~ '^CREATE INDEX [a-z_0-9]+ ON (proposals\.)?"?[a-z_]+"? USING ' and definition !~ ';');
revoke all on proposals.laid_aside from public, ${app};

-- Nothing stays laid aside beyond the transaction: no later need may be written without what follows from it.
create function proposals.samples_are_ended() returns trigger language plpgsql security definer
    set search_path = proposals, pg_temp as $$
begin
    if exists (select 1 from proposals.laid_aside) then
        raise exception 'indexes and triggers are laid aside; end_samples() comes before the commit'
            using errcode = 'object_not_in_prerequisite_state';
    end if;
    return null;
end $$;
create constraint trigger laid_aside_comes_back after insert on proposals.laid_aside
    deferrable initially deferred for each row execute function proposals.samples_are_ended();

create or replace function proposals.begin_samples() returns void language plpgsql security definer
    set search_path = proposals, pg_temp as $$
declare
    each record;
begin
    lock table proposals.need in access exclusive mode;
    if exists (select 1 from proposals.need where not sample) then
        raise exception 'real needs are stored here; invented ones do not belong among them'
            using errcode = 'insufficient_privilege';
    end if;
    for each in
        select format('%I.%I', 'proposals', x.relname) as index, pg_get_indexdef(i.indexrelid) as definition
        from pg_index i join pg_class t on t.oid = i.indrelid join pg_class x on x.oid = i.indexrelid
        where t.relnamespace = 'proposals'::regnamespace and not i.indisunique
            and t.relname in ('need', 'step', 'position', 'particulars', 'particulars_now', 'trace', 'in_plan',
                'budget_line', 'support', 'forum_support')
    loop
        insert into proposals.laid_aside (definition) values (each.definition);
        execute format('drop index %s', each.index);
    end loop;
    if not exists (select 1 from proposals.laid_aside) then
        raise exception 'no index is there to lay aside' using errcode = 'object_not_in_prerequisite_state';
    end if;
    alter table proposals.step disable trigger step_moves_position;
    alter table proposals.step disable trigger step_leaves_trace;
    alter table proposals.step_detail disable trigger step_detail_leaves_trace;
    alter table proposals.particulars disable trigger particulars_move_now;
    alter table proposals.particulars disable trigger particulars_stir;
end $$;

-- As before, but only after a beginning.
create or replace function proposals.end_samples() returns void language plpgsql security definer
    set search_path = proposals, pg_temp as $$
declare
    each record;
begin
    if not exists (select 1 from proposals.laid_aside) then
        raise exception 'begin_samples() comes before' using errcode = 'object_not_in_prerequisite_state';
    end if;
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

    for each in select definition from proposals.laid_aside loop
        execute each.definition;
    end loop;
    delete from proposals.laid_aside;
end $$;
