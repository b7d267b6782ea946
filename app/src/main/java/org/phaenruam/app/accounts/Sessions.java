package org.phaenruam.app.accounts;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Sessions in the database, so that every server knows them and a restart signs nobody out; 8 hours without a visit end one. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(tableName = "accounts.spring_session", maxInactiveIntervalInSeconds = 8 * 60 * 60)
class Sessions {
    static final String COOKIE = "phaen_session";

    /** Secure is set by itself when the page came over https. */
    @Bean
    static CookieSerializer sessionCookie() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(COOKIE);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    /** Error pages know who is looking, too. */
    @Bean
    static FilterRegistrationBean<SessionRepositoryFilter<?>> sessionFilter(SessionRepositoryFilter<?> filter) {
        FilterRegistrationBean<SessionRepositoryFilter<?>> registered = new FilterRegistrationBean<>(filter);
        registered.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        registered.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
        return registered;
    }
}
