-- All paths of needs, each once: from one to the next by the index, however many needs have the same.
with recursive place as (
    (select path from proposals.need order by path limit 1)
    union all
    select (select n.path from proposals.need n where n.path > p.path order by n.path limit 1)
    from place p where p.path is not null
)
select path from place where path is not null
