package org.phaenruam.app.portal;

import java.util.List;
import org.phaenruam.app.areas.NewVillage;
import org.phaenruam.app.web.Crumb;
import org.phaenruam.app.web.FormErrors;

/** The form for one village or urban community, with what was typed. */
public record VillagePage(String tambonCode, String tambon, List<Crumb> crumbs, NewVillage typed, FormErrors errors) {}
