package org.phaenruam.app.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The address at which people reach the product, for paper: the property {@code phaen.address} (or {@code PHAEN_ADDRESS}),
 * such as https://plan.example.go.th; where it is not set, the address of this request.
 */
@Component
public class PublicAddress {
    private final String base;

    PublicAddress(Environment environment) {
        this.base = environment.getProperty("phaen.address", "").strip().replaceAll("/+$", "");
    }

    /** The whole address of a path, where the request is the one that is being answered. */
    public String of(String path) {
        String root = base.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                : base;
        return root + path;
    }

    /** The whole address of a path that starts with a slash. */
    public String of(HttpServletRequest request, String path) {
        String root = base.isEmpty()
                ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                : base;
        return root + path;
    }
}
