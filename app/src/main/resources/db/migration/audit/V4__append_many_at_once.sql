-- As before, but all records of a call are written by one statement, when their places and hashes are known: writers share
-- transactions, and what each record costs counts.
create or replace function audit.append(chains text[], moment timestamptz, actors text[], deeds text[], subjects text[],
    areas text[], details text[]) returns void language plpgsql volatile as $$
declare
    nth integer;
    in_order integer[];
    at text := to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
    held text collate "C" := null;
    place bigint;
    prev text;
    places bigint[] := '{}';
    prevs text[] := '{}';
    hashes text[] := '{}';
begin
    in_order := array(select n from generate_subscripts(chains, 1) n order by chains[n] collate "C", n);
    foreach nth in array in_order loop
        if held is distinct from chains[nth] then
            held := chains[nth];
            perform pg_advisory_xact_lock(hashtextextended('audit ' || held, 0));
            place := null;
            select r.seq, r.hash into place, prev from audit.record r where r.chain = held order by r.seq desc limit 1;
            if place is null then
                place := 0;
                prev := repeat('0', 64);
            end if;
        end if;
        place := place + 1;
        places := places || place;
        prevs := prevs || prev;
        prev := encode(sha256(convert_to(concat_ws(E'\t', held, place, at, actors[nth], deeds[nth], subjects[nth],
            areas[nth], details[nth], prev, ''), 'UTF8')), 'hex');
        hashes := hashes || prev;
    end loop;
    insert into audit.record (chain, seq, at, actor, deed, subject, area, detail, prev_hash, hash)
    select chains[u.nth], u.place, moment, actors[u.nth], deeds[u.nth], subjects[u.nth], areas[u.nth], details[u.nth],
        u.prev, u.hash
    from unnest(in_order, places, prevs, hashes) as u (nth, place, prev, hash);
end $$;
