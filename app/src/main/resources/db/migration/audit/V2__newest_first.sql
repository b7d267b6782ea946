-- Readers of the record ask for the newest first, over one chain or several.
create index record_newest on audit.record (at desc, chain desc, seq desc);
