package org.phaenruam.app.proposals;

import java.util.List;
import java.util.Objects;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.accounts.Grant;
import org.phaenruam.app.mechanisms.Bodies;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;

/** The desks at which this person decides: how many needs wait there, and by when the first wants an answer. */
@Component
class DeskTasks implements MustAnswer {
    private final NeedListStore store;
    private final Bodies bodies;

    DeskTasks(NeedListStore store, Bodies bodies) {
        this.store = store;
        this.bodies = bodies;
    }

    @Override
    public List<Task> of(Ui ui, Actor actor) {
        List<String> desks = actor.grants().stream()
                .map(Grant::bodyCode)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .filter(actor::decidesFor)
                .distinct()
                .toList();
        return store.countDesks(desks).stream()
                .map(desk -> new Task(
                        ui.t(
                                "proposals.task.desk",
                                ui.say(bodies.get(desk.body()).name()),
                                desk.waiting(),
                                ui.shortDate(desk.oldest())),
                        "/desks/" + desk.body(),
                        desk.due()))
                .toList();
    }
}
