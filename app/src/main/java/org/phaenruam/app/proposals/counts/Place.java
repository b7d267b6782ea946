package org.phaenruam.app.proposals.counts;

/** That one need is in a plan now. */
record Place(String path, String plan, String node, boolean approved, String status, int reached, Money money) {}
