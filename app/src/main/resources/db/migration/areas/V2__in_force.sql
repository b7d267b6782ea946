-- Closed rows are few and looked up by their area; rows in force have their unique index already.
drop index areas.name_of;
drop index areas.edge_of;
create index name_closed on areas.name (code) where valid_to is not null;
create index edge_closed on areas.edge (code) where valid_to is not null;

-- Every area in force with what holds for it now.
create view areas.in_force as
select a.code, a.kind, n.name_th, n.name_en, e.parent, n.moo, n.source_status, a.sample,
       p.postcode, p.source_status as postcode_status, n.source
from areas.area a
join areas.name n on n.code = a.code and n.valid_to is null
left join areas.edge e on e.code = a.code and e.valid_to is null
left join areas.postcode p on p.code = a.code and p.valid_to is null
where a.valid_to is null;

grant select on areas.in_force to ${app};
