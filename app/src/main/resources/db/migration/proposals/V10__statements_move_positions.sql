-- Where needs stand and what is known of them follows a whole statement at once: one step or a file of a hundred thousand.
create or replace function proposals.follow_step() returns trigger language plpgsql security definer
    set search_path = proposals as $$
begin
    insert into proposals.position (need_id, seq, status, move, holder, holder_rung, waiting_since, due_on, decided_on)
    select distinct on (need_id) need_id, seq, status_after, move, holder, holder_rung, waiting_since, due_on, decided_on
    from fresh where seq > 1 or move = 'SUBMIT'
    order by need_id, seq desc
    on conflict (need_id) do update set seq = excluded.seq, status = excluded.status, move = excluded.move,
        holder = excluded.holder, holder_rung = excluded.holder_rung, waiting_since = excluded.waiting_since,
        due_on = excluded.due_on, decided_on = excluded.decided_on;
    return null;
end $$;
drop trigger step_moves_position on proposals.step;
create trigger step_moves_position after insert on proposals.step referencing new table as fresh
    for each statement execute function proposals.follow_step();

create or replace function proposals.follow_particulars() returns trigger language plpgsql security definer
    set search_path = proposals as $$
begin
    insert into proposals.particulars_now (need_id, version, sector, people, households, land_wa, doer_class, latitude,
        longitude, budget_baht, ready_yes, ready_of)
    select distinct on (need_id) need_id, version, sector, people, households, land_wa, doer_class, latitude, longitude,
        budget_baht, ready_yes, ready_of
    from fresh order by need_id, version desc
    on conflict (need_id) do update set version = excluded.version, sector = excluded.sector,
        people = excluded.people, households = excluded.households, land_wa = excluded.land_wa,
        doer_class = excluded.doer_class, latitude = excluded.latitude, longitude = excluded.longitude,
        budget_baht = excluded.budget_baht, ready_yes = excluded.ready_yes, ready_of = excluded.ready_of;
    return null;
end $$;
drop trigger particulars_move_now on proposals.particulars;
create trigger particulars_move_now after insert on proposals.particulars referencing new table as fresh
    for each statement execute function proposals.follow_particulars();

-- The pairs of characters by which needs are found come with the row, from whoever made its key; where they do not, or the
-- key changes without them, they are made here. Making them for every row took longer than all else in it.
alter table proposals.need alter column search_pairs drop expression;
alter table proposals.need alter column search_pairs set default '{}';
create function proposals.make_pairs() returns trigger language plpgsql set search_path = proposals as $$
begin
    new.search_pairs := pairs(new.search_key);
    return new;
end $$;
create trigger need_pairs before insert on proposals.need for each row
    when (new.search_key <> '' and new.search_pairs = '{}') execute function proposals.make_pairs();
create trigger need_pairs_follow before update of search_key on proposals.need for each row
    when (new.search_key is distinct from old.search_key and new.search_pairs = old.search_pairs)
    execute function proposals.make_pairs();
