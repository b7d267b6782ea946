-- "my things" shows what became of the words that a person proposed
create index term_proposed on alignment.term_version (proposed_by, proposed_at desc);
