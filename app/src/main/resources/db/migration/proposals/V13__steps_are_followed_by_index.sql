-- What follows from fresh steps is looked up by key, one need at a time, however small the tables were when the way was
-- planned: a plan made on an empty table reads the whole table for every step once the table has grown.
alter function proposals.follow_step() set enable_hashjoin = off;
alter function proposals.follow_step() set enable_mergejoin = off;
alter function proposals.follow_step() set enable_seqscan = off;
alter function proposals.leave_trace() set enable_hashjoin = off;
alter function proposals.leave_trace() set enable_mergejoin = off;
alter function proposals.leave_trace() set enable_seqscan = off;
alter function proposals.follow_particulars() set enable_hashjoin = off;
alter function proposals.follow_particulars() set enable_mergejoin = off;
alter function proposals.follow_particulars() set enable_seqscan = off;
alter function proposals.particulars_stir() set enable_hashjoin = off;
alter function proposals.particulars_stir() set enable_mergejoin = off;
alter function proposals.particulars_stir() set enable_seqscan = off;
