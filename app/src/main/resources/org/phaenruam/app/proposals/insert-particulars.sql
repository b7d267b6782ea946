insert into proposals.particulars (need_id, version, sector, people, households, land_wa, doer_class, latitude, longitude,
    budget_baht, ready, ready_notes, ready_yes, ready_of, written_by, written_at, client_key)
values (:need, :version, :sector, :people, :households, :land, :doer, :latitude, :longitude, :baht, :ready, :notes, :yes, :of,
    :by, :at, :key)
