-- A need with its first words and what it is found by.
with told as (
    insert into proposals.need (id, code, area_code, path, author, speaker_kind, speaker_label, doer_class, sample, client_key,
        created_at, split_from, search_key, search_version, search_pairs)
    values (:id, :code, :area, :path, :author, :kind, :label, :doer, :sample, :key, :at,
        (select id from proposals.need where code = :whole), :search, 1, :pairs)
    returning id
)
insert into proposals.wording (need_id, version, title, detail, title_en, title_official, written_by, written_at)
select id, :version, :title, :detail, :en, :official, :by, :at from told
