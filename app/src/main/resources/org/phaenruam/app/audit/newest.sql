-- Records of some chains, newest first, older than the one given; of any area of the chains or of those named.
select chain, seq, at, actor, deed, subject, area, detail
from audit.record
where chain in (:chains)
  and (:wide or area in (:areas))
  and (:deed = '' or deed = :deed)
  and at >= :from and at < :until
  and (at, chain, seq) < (:at, :chain, :seq)
order by at desc, chain desc, seq desc
limit :most
