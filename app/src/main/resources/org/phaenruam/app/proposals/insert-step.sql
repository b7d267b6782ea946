insert into proposals.step (id, need_id, seq, move, body_code, account, reason_code, sentence, sentence_official,
    sentence_en, decided_on, recorded_at, sitting, order_no, signed_for, file_id, target, plan_ref, node_ref, plan_label_th,
    plan_label_en, status_after, holder, holder_rung, acting_rung, waiting_since, due_on, client_key)
values (:id, :need, :seq, :move, :body, :account, :reason, :sentence, :official, :en, :on, :recorded, :sitting, :order,
    :signedFor, :file, :target, :plan, :node, :planTh, :planEn, :status, :holder, :holderRung, :actingRung, :since, :due,
    :key)
