package org.phaenruam.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.phaenruam.app.kernel.Changes;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A public page is made once a moment for everybody, and never for one who has a page of their own. */
class PageKeeperTest {
    private final AtomicInteger made = new AtomicInteger();
    private final Changes changes = new Changes();
    private final FilterChain pages = (request, response) -> {
        HttpServletResponse page = (HttpServletResponse) response;
        page.setContentType("text/html;charset=UTF-8");
        page.setHeader("Cache-Control", "private, no-cache");
        page.getOutputStream().write(("page " + made.incrementAndGet()).getBytes());
    };

    private static MockHttpServletRequest get(String path, String... cookies) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        List<Cookie> all = new ArrayList<>();
        for (int i = 0; i < cookies.length; i += 2) {
            all.add(new Cookie(cookies[i], cookies[i + 1]));
        }
        request.setCookies(all.toArray(Cookie[]::new));
        return request;
    }

    private MockHttpServletResponse ask(PageKeeper keeper, MockHttpServletRequest request) throws Exception {
        return ask(keeper, request, pages);
    }

    private static MockHttpServletResponse ask(PageKeeper keeper, MockHttpServletRequest request, FilterChain chain)
            throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        keeper.doFilter(request, response, chain);
        return response;
    }

    @Test
    void strangers_who_read_alike_share_a_page_with_its_headers() throws Exception {
        PageKeeper keeper = new PageKeeper(Duration.ofMinutes(1), true, changes);
        assertThat(ask(keeper, get("/areas/50")).getContentAsString()).isEqualTo("page 1");
        MockHttpServletResponse again = ask(keeper, get("/areas/50"));
        assertThat(again.getContentAsString()).isEqualTo("page 1");
        assertThat(again.getHeader("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(again.getContentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(ask(keeper, get("/areas/50", "lang", "en")).getContentAsString())
                .isEqualTo("page 2");
        assertThat(ask(keeper, get("/areas/50", "reg", "official")).getContentAsString())
                .isEqualTo("page 3");
        assertThat(ask(keeper, get("/areas/51")).getContentAsString()).isEqualTo("page 4");
    }

    @Test
    void whoever_is_known_and_whoever_writes_gets_a_page_of_their_own() throws Exception {
        PageKeeper keeper = new PageKeeper(Duration.ofMinutes(1), true, changes);
        ask(keeper, get("/"));
        assertThat(ask(keeper, get("/", "SESSION", "abc")).getContentAsString()).isEqualTo("page 2");
        assertThat(ask(keeper, get("/", "phaen_form", "abc")).getContentAsString())
                .isEqualTo("page 3");
        assertThat(ask(keeper, new MockHttpServletRequest("POST", "/")).getContentAsString())
                .isEqualTo("page 4");
        assertThat(ask(keeper, get("/")).getContentAsString()).isEqualTo("page 1");
    }

    @Test
    void a_page_with_a_cookie_a_fault_or_a_file_is_not_kept() throws Exception {
        PageKeeper keeper = new PageKeeper(Duration.ofMinutes(1), true, changes);
        FilterChain cookie = (request, response) -> {
            pages.doFilter(request, response);
            ((HttpServletResponse) response).addCookie(new Cookie("phaen_form", "x"));
        };
        FilterChain fault = (request, response) -> {
            ((HttpServletResponse) response).setStatus(500);
            pages.doFilter(request, response);
        };
        FilterChain file = (request, response) -> {
            pages.doFilter(request, response);
            response.setContentType("text/csv");
        };
        for (FilterChain chain : List.of(cookie, fault, file)) {
            int before = made.get();
            ask(keeper, get("/x"), chain);
            ask(keeper, get("/x"), chain);
            assertThat(made.get()).isEqualTo(before + 2);
        }
    }

    @Test
    void a_page_is_made_anew_when_its_moment_is_over() throws Exception {
        PageKeeper keeper = new PageKeeper(Duration.ofMillis(30), true, changes);
        ask(keeper, get("/"));
        Thread.sleep(60);
        assertThat(ask(keeper, get("/")).getContentAsString()).isEqualTo("page 2");
    }

    @Test
    void when_nothing_is_written_a_page_is_kept_until_something_is() throws Exception {
        PageKeeper keeper = new PageKeeper(Duration.ofMillis(1), true, changes);
        Thread.sleep(1600); // what followed the start has followed
        ask(keeper, get("/areas/50"));
        Thread.sleep(20);
        assertThat(ask(keeper, get("/areas/50")).getContentAsString()).isEqualTo("page 1");
        changes.happened();
        assertThat(ask(keeper, get("/areas/50")).getContentAsString()).isEqualTo("page 2");
        Thread.sleep(20); // counts may still follow the writing: this one was kept for its moment only
        assertThat(ask(keeper, get("/areas/50")).getContentAsString()).isEqualTo("page 3");
    }

    @Test
    void beside_other_servers_a_page_is_kept_for_its_moment_only() throws Exception {
        PageKeeper keeper = new PageKeeper(Duration.ofMillis(1), false, changes);
        Thread.sleep(1600);
        ask(keeper, get("/areas/50"));
        Thread.sleep(20);
        assertThat(ask(keeper, get("/areas/50")).getContentAsString())
                .as("another server may have written meanwhile")
                .isEqualTo("page 2");
    }

    @Test
    void a_page_that_took_long_is_as_old_as_its_beginning() throws Exception {
        PageKeeper keeper = new PageKeeper(Duration.ofMillis(200), true, changes);
        FilterChain slow = (request, response) -> {
            pages.doFilter(request, response);
            sleep(300);
        };
        ask(keeper, get("/"), slow);
        assertThat(ask(keeper, get("/"), slow).getContentAsString())
                .as("what was decided while the first was being made")
                .isEqualTo("page 2");

        CountDownLatch all = new CountDownLatch(20);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                answers.add(people.submit(() -> {
                    all.countDown();
                    all.await();
                    return ask(keeper, get("/slow"), slow).getContentAsString();
                }));
            }
            for (Future<String> answer : answers) {
                assertThat(answer.get())
                        .as("who asked when it was begun shares it")
                        .isEqualTo("page 3");
            }
        }
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_part_of_a_page_and_the_whole_page_are_kept_apart() throws Exception {
        PageKeeper keeper = new PageKeeper(Duration.ofMinutes(1), true, changes);
        MockHttpServletRequest odd = get("/needs");
        odd.addHeader("HX-Request", "x");
        MockHttpServletRequest part = get("/needs");
        part.addHeader("HX-Request", "true");
        assertThat(ask(keeper, odd).getContentAsString()).as("a whole page").isEqualTo("page 1");
        assertThat(ask(keeper, part).getContentAsString()).isEqualTo("page 2");
        assertThat(ask(keeper, get("/needs")).getContentAsString()).isEqualTo("page 1");
    }

    @Test
    void many_pages_push_out_those_that_nobody_asks_for() throws Exception {
        PageShelf pages = new PageShelf(Duration.ofMinutes(1), true, changes);
        byte[] body = new byte[300_000];
        for (int i = 0; i < 400; i++) {
            pages.keep(key("/needs/" + i), body, Map.of(), pages.moment());
            assertThat(pages.find(key("/needs/0"), System.nanoTime()))
                    .as("asked for again and again")
                    .isPresent();
        }
        assertThat(pages.find(key("/needs/1"), System.nanoTime())).isEmpty();
        assertThat(pages.find(key("/needs/399"), System.nanoTime())).isPresent();
    }

    private static PageShelf.Key key(String address) {
        return new PageShelf.Key(address, Choices.NONE, "http://127.0.0.1:80", false);
    }

    @Test
    void many_who_come_at_once_wait_for_one_page() throws Exception {
        PageKeeper keeper = new PageKeeper(Duration.ofMinutes(1), true, changes);
        CountDownLatch all = new CountDownLatch(50);
        Callable<String> one = () -> {
            all.countDown();
            all.await();
            return ask(keeper, get("/")).getContentAsString();
        };
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                answers.add(people.submit(one));
            }
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo("page 1");
            }
        }
        assertThat(made.get()).isEqualTo(1);
    }
}
