-- A file may bring needs that people told long before: the day on which each was told, where the file says it. When it came in
-- stays in created_at. Empty: the need was written down as it was told.
alter table proposals.need add column told_on date;
