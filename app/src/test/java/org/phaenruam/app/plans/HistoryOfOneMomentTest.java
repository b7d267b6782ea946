package org.phaenruam.app.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.testing.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Many changes of one moment: the pages of the history hold each of them, and none twice. */
@ProductTest
class HistoryOfOneMomentTest {
    private static final Pattern OLDER = Pattern.compile("href=\"[^\"]*(/history[?]before=[^\"]*)\"");
    private static final Pattern ADDED = Pattern.compile("ฝายตัวที่ [0-9]+ ");

    @Autowired
    ApplicationContext product;

    @Test
    void noChangeIsLostBetweenTwoPages() {
        PlanDesk plan = new PlanDesk(product, "300202");
        for (int i = 1; i <= 105; i++) {
            assertThat(plan.add("", "issue", "ฝายตัวที่ " + i + " ของตำบล").status())
                    .isEqualTo(303);
        }
        Set<String> found = new LinkedHashSet<>();
        String page = plan.edit("/history");
        int pages = 1;
        for (Matcher older = OLDER.matcher(page); older.find(); older = OLDER.matcher(page)) {
            collect(page, found);
            page = plan.edit(older.group(1).replace("&amp;", "&"));
            pages++;
        }
        collect(page, found);
        assertThat(pages).isGreaterThan(1);
        assertThat(found).hasSize(105);
    }

    private static void collect(String page, Set<String> found) {
        Matcher added = ADDED.matcher(page);
        while (added.find()) {
            found.add(added.group());
        }
    }
}
