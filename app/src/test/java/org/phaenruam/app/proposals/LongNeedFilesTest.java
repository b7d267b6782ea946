package org.phaenruam.app.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.testing.ProductTest;
import org.phaenruam.app.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A long file is written for minutes, and people go on deciding: each need stands in it once. */
@ProductTest
class LongNeedFilesTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    NeedTable table;

    @Test
    void a_need_that_is_decided_while_the_file_is_written_comes_once_and_none_is_passed_over() {
        Town town = Town.in(product, "660303");
        List<String> codes = new ArrayList<>();
        for (int i = 1; i <= 9; i++) {
            codes.add(town.need("ขอเรื่องยาว ๆ ที่ " + i));
        }
        for (NeedOrder order : NeedOrder.values()) {
            NeedQuery query = NeedQuery.of(new AreaCode(town.tambon())).in(order);
            assertThat(codes(table.rows(query, 100).iterator()))
                    .as("what is read in one go stands as on the screen")
                    .containsExactlyInAnyOrderElementsOf(codes);
            List<String> seen = new ArrayList<>();
            Iterator<NeedRow> rows = table.rows(query, 2).iterator();
            String first = rows.next().line().code();
            seen.add(first);
            town.decide("village", "KM", first, 1, "move", "NOT_ACCEPT", "reason", "DUPLICATE", "sentence", "มีแล้ว");
            seen.addAll(codes(rows));
            assertThat(seen).as(order.name()).containsExactlyInAnyOrderElementsOf(codes);
        }
    }

    private static List<String> codes(Iterator<NeedRow> rows) {
        List<String> codes = new ArrayList<>();
        rows.forEachRemaining(row -> codes.add(row.line().code()));
        return codes;
    }
}
