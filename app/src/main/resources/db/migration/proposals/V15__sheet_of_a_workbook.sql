-- Which sheet of a workbook is read; empty: the first that is neither hidden nor empty.
alter table proposals.import_file add column sheet text not null default '';
