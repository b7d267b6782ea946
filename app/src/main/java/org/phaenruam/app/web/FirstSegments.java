package org.phaenruam.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Finds the method that answers an address. Spring compares an address that has a variable part with every mapping there is,
 * some hundred times, which was a tenth of the making of a page; here mappings whose address begins with another word are
 * passed over first. What is found is the same.
 */
final class FirstSegments extends RequestMappingHandlerMapping {
    /** The first words of a mapping's addresses; empty when they can begin with any. */
    private final Map<RequestMappingInfo, Set<String>> known = new ConcurrentHashMap<>();

    private final ThreadLocal<String> asked = new ThreadLocal<>();

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        if (path.indexOf('%') >= 0 || path.indexOf(';') >= 0) {
            return super.lookupHandlerMethod(path, request); // written otherwise than the mappings
        }
        asked.set(first(path));
        try {
            return super.lookupHandlerMethod(path, request);
        } finally {
            asked.remove();
        }
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
        String first = asked.get();
        if (first != null) {
            Set<String> words = known.computeIfAbsent(info, FirstSegments::words);
            if (!words.isEmpty() && !words.contains(first)) {
                return null;
            }
        }
        return super.getMatchingMapping(info, request);
    }

    private static String first(String path) {
        int from = path.startsWith("/") ? 1 : 0;
        int end = path.indexOf('/', from);
        return end < 0 ? path.substring(from) : path.substring(from, end);
    }

    private static Set<String> words(RequestMappingInfo info) {
        PathPatternsRequestCondition patterns = info.getPathPatternsCondition();
        Set<String> words = new HashSet<>();
        if (patterns != null) {
            for (PathPattern pattern : patterns.getPatterns()) {
                String word = first(pattern.getPatternString());
                if (word.chars().anyMatch(c -> "{*?:\\%;".indexOf(c) >= 0)) {
                    return Set.of();
                }
                words.add(word);
            }
        }
        return Set.copyOf(words);
    }
}
