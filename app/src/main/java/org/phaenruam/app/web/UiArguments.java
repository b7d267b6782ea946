package org.phaenruam.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a {@link Ui} to every controller method that asks for one. */
@Component
class UiArguments implements HandlerMethodArgumentResolver {
    private static final Logger LOG = LoggerFactory.getLogger(UiArguments.class);
    private static final ZoneId THAILAND = ZoneId.of("Asia/Bangkok");

    private final Messages messages;
    private final SingletonSupplier<Visitors> visitors;
    private final SingletonSupplier<OfficialTermBook> terms;
    private final SingletonSupplier<Clock> clock;

    UiArguments(
            Messages messages,
            ObjectProvider<Visitors> visitors,
            ObjectProvider<OfficialTermBook> terms,
            ObjectProvider<Clock> clock) {
        this.messages = messages;
        // looked up once: asking the container takes longer than everything else here
        this.visitors = SingletonSupplier.ofNullable(visitors::getIfAvailable);
        this.terms = SingletonSupplier.of(() -> terms.getIfAvailable(() -> OfficialTermBook.SHIPPED));
        this.clock = SingletonSupplier.of(() -> clock.getIfAvailable(Clock::systemUTC));
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Ui.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        return of(
                Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class)),
                Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class)));
    }

    Ui of(HttpServletRequest request, HttpServletResponse response) {
        Visitors known = visitors.get();
        return of(request, response, known == null ? Visitor.NOBODY : known.of(request));
    }

    /** For error pages: when even the people cannot be asked (no database), the visitor is nobody. */
    Ui forFault(HttpServletRequest request, HttpServletResponse response) {
        try {
            return of(request, response);
        } catch (RuntimeException e) {
            LOG.error("the visitor of a failed request is not known either", e);
            return of(request, response, Visitor.NOBODY);
        }
    }

    private Ui of(HttpServletRequest request, HttpServletResponse response, Visitor visitor) {
        LocalDate today = LocalDate.now(clock.obtain().withZone(THAILAND));
        return new PageUi(request, response, messages, visitor, terms.obtain(), today);
    }
}
