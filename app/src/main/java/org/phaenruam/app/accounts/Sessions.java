package org.phaenruam.app.accounts;

import jakarta.servlet.DispatcherType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.support.TransactionOperations;

/** Sessions in the database, so that every server knows them and a restart signs nobody out; 8 hours without a visit end one. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(tableName = "accounts.spring_session", maxInactiveIntervalInSeconds = 8 * 60 * 60)
class Sessions {
    static final String COOKIE = "phaen_session";
    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
    private static final ObjectInputFilter READABLE = ObjectInputFilter.Config.createFilter(
            "maxdepth=20;maxbytes=200000;java.lang.*;java.util.*;org.springframework.security.**;!*");

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

    /**
     * What a session keeps is written and read as Java objects. Only the classes that a sign-in consists of are read back;
     * anything else, and what an older version wrote in a form no longer known, reads as nobody signed in: the person signs in
     * again instead of meeting an error on every page.
     */
    @Bean
    static GenericConversionService springSessionConversionService() {
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, Sessions::read);
        return conversion;
    }

    @Bean
    @Primary
    static SessionRepository<? extends Session> quietSessions(JdbcIndexedSessionRepository kept, SignedIn memory) {
        SessionRepository<? extends Session> any = kept;
        return QuietSessions.over(any, memory);
    }

    /** Each statement by itself: a session is read on every page, and a beginning and an end would double the questions. */
    @Bean
    static TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }

    static Object read(byte[] stored) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(stored))) {
            in.setObjectInputFilter(READABLE);
            return in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            LOG.warn("something in a session cannot be read and is left aside: {}", e.toString());
            return new SecurityContextImpl();
        }
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
