package org.phaenruam.app.proposals;

import java.util.List;
import org.phaenruam.app.accounts.Actor;
import org.phaenruam.app.web.Ui;
import org.springframework.stereotype.Component;

/** The joinings that ask this person: as writer of a need, or as recorder of the place where it comes from. */
@Component
class JoiningTasks implements MustAnswer {
    private final Joinings joinings;

    JoiningTasks(Joinings joinings) {
        this.joinings = joinings;
    }

    @Override
    public List<Task> of(Ui ui, Actor actor) {
        return joinings.listAsked(actor).stream()
                .map(voice -> new Task(
                        ui.t("proposals.task.join", voice.title(), voice.code()),
                        "/needs/" + voice.code(),
                        voice.answerBy()))
                .toList();
    }
}
