package org.phaenruam.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Finds the method that answers an address. Spring compares an address that has a variable part with every mapping there is,
 * some hundred times, which was a tenth of the making of a page; here only mappings whose address begins with the same word
 * are compared. Where one of them fits, it is the one that Spring would find; where none or several do, Spring decides.
 */
final class FirstSegments extends RequestMappingHandlerMapping {
    /** Made at the first request, when all mappings are known. */
    private volatile @Nullable Known known;

    private record Mapped(RequestMappingInfo mapping, HandlerMethod method) {}

    /** The mappings by the first word of their addresses, each list with those that can begin with any word. */
    private record Known(Map<String, List<Mapped>> byWord, List<Mapped> anyWord) {
        List<Mapped> beginningWith(String word) {
            return byWord.getOrDefault(word, anyWord);
        }
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        if (path.indexOf('%') >= 0 || path.indexOf(';') >= 0) {
            return super.lookupHandlerMethod(path, request); // written otherwise than the mappings
        }
        RequestMappingInfo fits = null;
        HandlerMethod answers = null;
        for (Mapped mapped : known().beginningWith(first(path))) {
            RequestMappingInfo match = getMatchingMapping(mapped.mapping, request);
            if (match != null) {
                if (fits != null) {
                    return super.lookupHandlerMethod(path, request);
                }
                fits = match;
                answers = mapped.method;
            }
        }
        if (fits == null || answers == null) {
            return super.lookupHandlerMethod(path, request);
        }
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, answers);
        handleMatch(fits, path, request);
        return answers;
    }

    private Known known() {
        Known now = known;
        if (now == null) {
            now = read();
            known = now;
        }
        return now;
    }

    private Known read() {
        Map<String, List<Mapped>> byWord = new HashMap<>();
        List<Mapped> anyWord = new ArrayList<>();
        getHandlerMethods().forEach((mapping, method) -> {
            Set<String> words = words(mapping);
            words.forEach(
                    word -> byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(new Mapped(mapping, method)));
            if (words.isEmpty()) {
                anyWord.add(new Mapped(mapping, method));
            }
        });
        byWord.values().forEach(list -> list.addAll(anyWord));
        return new Known(byWord, anyWord);
    }

    private static String first(String path) {
        int from = path.startsWith("/") ? 1 : 0;
        int end = path.indexOf('/', from);
        return end < 0 ? path.substring(from) : path.substring(from, end);
    }

    /** The first words of a mapping's addresses; empty when they can begin with any. */
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
