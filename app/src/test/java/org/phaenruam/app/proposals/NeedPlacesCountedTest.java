package org.phaenruam.app.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.areas.Area;
import org.phaenruam.app.kernel.AreaCode;
import org.phaenruam.app.kernel.Level;

/** Needs are counted where their place is now, and an area's first lines are found from the counts. */
class NeedPlacesCountedTest extends CountedNeeds {
    @Test
    void needs_whose_place_is_in_force_no_more_count_for_the_area_above() {
        String tambon = areas.tree().path(new AreaCode("580101"));
        inOne(this::tellMany);
        UUID need = needs.getFirst();
        inOne(() -> move(need, "58010188", tambon + "58010188/"));
        assertEqualEverywhere();
        inOne(() -> move(need, "580101", tambon));
        assertEqualEverywhere();
    }

    @Test
    void a_need_found_under_another_place_counts_there_and_no_longer_here() {
        inOne(() -> move(tell(), "580201", areas.tree().path(new AreaCode("580201"))));
        assertEqualEverywhere();
    }

    private void move(UUID need, String area, String path) {
        jdbc.sql("update proposals.need set area_code = :area, path = :path where id = :id")
                .param("area", area)
                .param("path", path)
                .param("id", need)
                .update();
    }

    @Test
    void the_first_lines_are_the_same_whether_few_places_hold_them_or_very_many() {
        AreaCode region =
                areas.tree().ancestorAt(PROVINCE, Level.REGION).orElseThrow().code();
        List<AreaCode> many = areas.tree().listWithin(region).stream()
                .filter(area -> area.level() == Level.TAMBON)
                .limit(120)
                .map(Area::code)
                .toList();
        LocalDate longAgo = LocalDate.now(clock).minusDays(900);
        LocalDate ahead = LocalDate.now(clock).plusDays(30);
        inOne(() -> many.forEach(place -> {
            UUID need = insert(place.value(), areas.tree().path(place));
            step(need, "SUBMIT", "WAITING", longAgo);
            UUID answered = insert(place.value(), areas.tree().path(place));
            step(answered, "SUBMIT", "WAITING");
            step(answered, "ANSWER", tables.move("NOT_ACCEPT").to(), ahead);
        }));
        assertThat(standing.longestWaits(region, 5).few()).isFalse();
        assertThat(standing.newestAnswers(region, 5).few()).isFalse();
        assertThat(standing.longestWaits(PROVINCE, 5).few()).isTrue();
        assertEqualEverywhere();
        for (AreaCode place : many.subList(0, 10)) {
            String path = areas.tree().path(place);
            assertThat(door.listLongest(place, 5)).isNotEmpty().isEqualTo(lists.listLongest(path, EVER, 5));
            assertThat(door.latestAnswers(place, 5)).isNotEmpty().isEqualTo(lists.latestAnswers(path, EVER, 5));
        }
    }

    @Test
    void one_place_with_very_many_needs_shows_the_same_first_lines_as_any() {
        AreaCode place = new AreaCode("940101");
        LocalDate first = LocalDate.now(clock).minusDays(450);
        inOne(() -> {
            for (int i = 0; i < 420; i++) {
                UUID need = insert(place.value(), areas.tree().path(place));
                step(need, "SUBMIT", "WAITING", first.plusDays(i));
                if (i % 40 == 0) {
                    step(need, "ANSWER", tables.move("NOT_ACCEPT").to(), first.plusDays(i + 20));
                }
            }
        });
        String path = areas.tree().path(place);

        assertThat(standing.longestWaits(place, 5).few()).isFalse();
        assertThat(standing.newestAnswers(place, 5).few()).isFalse();
        assertThat(door.listLongest(place, 5)).hasSize(5).isEqualTo(lists.listLongest(path, EVER, 5));
        assertThat(door.latestAnswers(place, 5)).hasSize(5).isEqualTo(lists.latestAnswers(path, EVER, 5));
    }

    @Test
    void an_area_where_nothing_waits_or_was_answered_has_no_lines() {
        AreaCode silent = new AreaCode("9601");
        assertThat(standing.longestWaits(silent, 5).isEmpty()).isTrue();
        assertThat(door.listLongest(silent, 5)).isEmpty();
        assertThat(door.latestAnswers(silent, 5)).isEmpty();
    }
}
