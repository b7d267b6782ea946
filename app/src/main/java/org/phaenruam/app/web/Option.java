package org.phaenruam.app.web;

/** One answer that a form offers: what is sent and what is read. */
public record Option(String value, String label) {}
