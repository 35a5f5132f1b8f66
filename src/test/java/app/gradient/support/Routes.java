package app.gradient.support;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that the application answers at, read from its handler mapping, so that none is forgotten. */
public final class Routes {
    /** @param pattern as the controller declares it */
    public record Route(String method, String pattern, HandlerMethod handler) {
        /** An address of this pattern at which nothing is. */
        public String path() {
            return pattern.replaceAll("\\{(id|learner|assignment)}", "00000000-0000-7000-8000-000000000000")
                    .replaceAll("\\{[^}]*}", "nearest-by-cosine")
                    .replace("/**", "/x");
        }

        public boolean writes() {
            return !method.equals("GET");
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    private Routes() {}

    public static List<Route> of(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("app.gradient"))
                .flatMap(entry -> {
                    Set<RequestMethod> methods =
                            entry.getKey().getMethodsCondition().getMethods();
                    return entry.getKey().getPatternValues().stream()
                            .flatMap(pattern -> (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
                                    .stream().map(method -> new Route(method.name(), pattern, entry.getValue())));
                })
                .collect(Collectors.toMap(Route::toString, route -> route, (one, other) -> one))
                .values()
                .stream()
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }
}
