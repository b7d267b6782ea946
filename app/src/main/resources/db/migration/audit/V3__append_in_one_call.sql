-- Appends records to their chains, last of all things in a transaction: the chain is held from here to the commit and no
-- longer. Chains are taken in the order of their names, so that two transactions never wait for each other crosswise. Each
-- statement in here sees what the writer before has committed. The hash is made as RecordLine says; every verification,
-- which is written in another language, makes it again.
create function audit.append(chains text[], moment timestamptz, actors text[], deeds text[], subjects text[], areas text[],
    details text[]) returns void language plpgsql volatile as $$
declare
    now_written record;
    before record;
    place bigint;
    at text := to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
    held text collate "C" := null;
    prev text;
begin
    for now_written in
        select u.* from unnest(chains, actors, deeds, subjects, areas, details) with ordinality
            as u (chain, actor, deed, subject, area, detail, nth)
        order by u.chain collate "C", u.nth
    loop
        if held is distinct from now_written.chain then
            held := now_written.chain;
            perform pg_advisory_xact_lock(hashtextextended('audit ' || held, 0));
            select r.seq, r.hash into before from audit.record r where r.chain = held order by r.seq desc limit 1;
            place := coalesce(before.seq, 0);
            prev := coalesce(before.hash, repeat('0', 64));
        end if;
        place := place + 1;
        insert into audit.record (chain, seq, at, actor, deed, subject, area, detail, prev_hash, hash)
        values (held, place, moment, now_written.actor, now_written.deed, now_written.subject, now_written.area,
            now_written.detail, prev,
            encode(sha256(convert_to(concat_ws(E'\t', held, place, at, now_written.actor, now_written.deed,
                now_written.subject, now_written.area, now_written.detail, prev, ''), 'UTF8')), 'hex'))
        returning hash into prev;
    end loop;
end $$;
