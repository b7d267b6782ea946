-- The days on which anything about areas changed.
select valid_from as day from areas.area where valid_from is not null
union select valid_to from areas.area where valid_to is not null
union select valid_from from areas.name where valid_from is not null
union select valid_to from areas.name where valid_to is not null
union select valid_from from areas.edge where valid_from is not null
union select valid_to from areas.edge where valid_to is not null
order by day
