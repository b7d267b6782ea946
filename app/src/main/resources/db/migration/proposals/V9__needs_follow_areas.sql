-- A need goes with its area when that is merged or split; where it was written is kept. Empty: it is still there.
alter table proposals.need add column written_area text collate "C";
create index need_written_area on proposals.need (written_area) where written_area is not null;
