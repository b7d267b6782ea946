-- Puts needs into a bundle, those too that were taken out before; gives how many were not in it.
with added as (
    insert into proposals.bundle_need (bundle_id, need_id, added_at)
    select :bundle, n.id, :at from proposals.need n join proposals.position p on p.need_id = n.id
    where n.code = any (cast(:codes as text[]))
    on conflict (bundle_id, need_id) do update set left_at = null where bundle_need.left_at is not null
    returning 1)
select count(*) from added
