package org.phaenruam.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.phaenruam.app.kernel.Changes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Keeps public pages, so that a page that a whole province opens is made once: for a moment ({@code phaen.pages.keep}, 700 ms)
 * from when its making began while something is being written somewhere, and as long as nothing is written when all has been
 * quiet; with the counts, which follow within a quarter of a second, nothing shown is older than a second, or than two while
 * much is written. Beside other servers on one database ({@code phaen.db}) nobody knows whether all is quiet, and a page is
 * kept for its moment only. Only for visitors about whom nothing is known but how they want to read: whoever has signed in, or
 * has begun a form, gets a page of their own. Pages that set a cookie are never kept.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class PageKeeper extends OncePerRequestFilter {
    private static final int LONGEST_PAGE = 400_000;
    private static final int LONGEST_ADDRESS = 600;
    /** Lists as files go out as they are made: they may be longer than the memory. */
    private static final Pattern FILE = Pattern.compile("\\.[a-z0-9]{2,5}$");

    private final boolean keeps;
    private final PageShelf pages;
    /** One is made while the others wait for it; pages of one lock wait for each other, which costs little. */
    private final ReentrantLock[] making =
            IntStream.range(0, 512).mapToObj(i -> new ReentrantLock()).toArray(ReentrantLock[]::new);

    @Autowired
    PageKeeper(
            @Value("${phaen.pages.keep:700ms}") Duration keep, @Value("${phaen.db:}") String shared, Changes changes) {
        this(keep, shared.isBlank(), changes);
    }

    PageKeeper(Duration keep, boolean alone, Changes changes) {
        this.keeps = keep.isPositive();
        this.pages = new PageShelf(keep, alone, changes);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long asked = System.nanoTime();
        Optional<PageShelf.Key> key = key(request);
        if (key.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Optional<PageShelf.Kept> kept = pages.find(key.get(), asked);
        if (kept.isPresent()) {
            write(kept.get(), response);
            return;
        }
        make(key.get(), asked, request, response, chain);
    }

    private void make(
            PageShelf.Key key, long asked, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper made = new ContentCachingResponseWrapper(response);
        Optional<PageShelf.Kept> meanwhile;
        ReentrantLock lock = making[Math.floorMod(key.hashCode(), making.length)];
        lock.lock();
        try {
            meanwhile = pages.find(key, asked);
            if (meanwhile.isEmpty()) {
                PageShelf.Moment begun = pages.moment();
                chain.doFilter(request, made);
                keep(key, made, begun);
            }
        } finally {
            lock.unlock();
        }
        if (meanwhile.isPresent()) {
            write(meanwhile.get(), response);
        } else {
            made.copyBodyToResponse();
        }
    }

    /** The page that is asked for, unless it is somebody's own. */
    private Optional<PageShelf.Key> key(HttpServletRequest request) {
        String query = request.getQueryString();
        String address = request.getRequestURI() + (query == null ? "" : "?" + query);
        boolean own = !keeps
                || !request.getMethod().equals("GET")
                || address.length() > LONGEST_ADDRESS
                || FILE.matcher(request.getRequestURI()).find()
                || request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || request.getHeader(HttpHeaders.RANGE) != null
                || knownBeyondChoices(request.getCookies());
        if (own) {
            return Optional.empty();
        }
        String host = request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort();
        return Optional.of(new PageShelf.Key(address, Choices.of(request), host, PageUi.fragment(request)));
    }

    private static boolean knownBeyondChoices(Cookie[] cookies) {
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (!Choices.SWITCHES.containsKey(cookie.getName())) {
                    return true;
                }
            }
        }
        return false;
    }

    private void keep(PageShelf.Key key, ContentCachingResponseWrapper made, PageShelf.Moment begun) {
        String type = made.getContentType();
        boolean page = made.getStatus() == HttpServletResponse.SC_OK
                && type != null
                && type.startsWith("text/html")
                && made.getHeader(HttpHeaders.SET_COOKIE) == null
                && made.getContentSize() <= LONGEST_PAGE;
        if (!page) {
            return;
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : made.getHeaderNames()) {
            if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
                headers.put(name, made.getHeader(name));
            }
        }
        headers.put(HttpHeaders.CONTENT_TYPE, type);
        pages.keep(key, made.getContentAsByteArray(), headers, begun);
    }

    private static void write(PageShelf.Kept page, HttpServletResponse response) throws IOException {
        page.headers().forEach(response::setHeader);
        response.setContentLength(page.body().length);
        response.getOutputStream().write(page.body());
    }
}
