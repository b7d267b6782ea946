-- Whether an area has sample needs is asked by every page that counts needs and shows none of them. Real data has none: the
-- index is empty there and costs nothing.
create index need_sample on proposals.need (path) where sample;
