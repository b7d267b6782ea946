-- A draft that is withdrawn before it was ever sent gets no position: it is in no list and no count, as every draft.
create or replace function proposals.follow_step() returns trigger language plpgsql security definer
    set search_path = proposals as $$
begin
    if new.seq = 1 and new.move <> 'SUBMIT' then
        return new;
    end if;
    insert into proposals.position (need_id, seq, status, move, holder, holder_rung, waiting_since, due_on, decided_on)
    values (new.need_id, new.seq, new.status_after, new.move, new.holder, new.holder_rung, new.waiting_since, new.due_on,
            new.decided_on)
    on conflict (need_id) do update set seq = excluded.seq, status = excluded.status, move = excluded.move,
        holder = excluded.holder, holder_rung = excluded.holder_rung, waiting_since = excluded.waiting_since,
        due_on = excluded.due_on, decided_on = excluded.decided_on;
    return new;
end $$;
