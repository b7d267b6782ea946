package org.phaenruam.app.accounts;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands an {@link Actor} to every controller that asks, and leads who holds a paper password to a password of their own. */
@Configuration(proxyBeanMethods = false)
class AccountsWeb implements WebMvcConfigurer {
    static final String OWN_PASSWORD = "/me/password";

    private final Actors actors;

    AccountsWeb(Actors actors) {
        this.actors = actors;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(actors);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new OwnPasswordFirst());
    }

    private final class OwnPasswordFirst implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (!(handler instanceof HandlerMethod)
                    || request.getDispatcherType() != DispatcherType.REQUEST
                    || request.getServletPath().equals(OWN_PASSWORD)
                    || Actors.signedIn().isEmpty()) {
                return true;
            }
            Account account = actors.known(request).account();
            if (account == null || !account.mustChangePassword()) {
                return true;
            }
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, OWN_PASSWORD);
            return false;
        }
    }
}
