-- The needs of some places that wait at a body of a wider area, or were put off there; what was decided is left out.
select p.need_id from proposals.position p
where p.holder = :old and p.status in ('WAITING', 'DEFERRED') and p.path = any (cast(:paths as text[]))
