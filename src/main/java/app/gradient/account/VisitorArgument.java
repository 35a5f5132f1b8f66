package app.gradient.account;

import app.gradient.platform.SignInRequired;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Lets a controller ask who is there: {@link Visitor}, {@code Optional<Person>} (guests included), or {@link Person} for
 * somebody with an account.
 */
@Component
class VisitorArgument implements HandlerMethodArgumentResolver {
    private final Visitors visitors;

    VisitorArgument(Visitors visitors) {
        this.visitors = visitors;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return type == Visitor.class
                || type == Person.class
                || (type == Optional.class && parameter.nested().getNestedParameterType() == Person.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var type = parameter.getParameterType();
        if (type == Optional.class) {
            return visitors.current();
        }
        var visitor = new CurrentVisitor(
                Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)),
                Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class)));
        return type == Person.class ? visitor.account() : visitor;
    }

    private final class CurrentVisitor implements Visitor {
        private final HttpServletRequest request;
        private final HttpServletResponse response;

        CurrentVisitor(HttpServletRequest request, HttpServletResponse response) {
            this.request = request;
            this.response = response;
        }

        @Override
        public Optional<Person> person() {
            return visitors.current();
        }

        @Override
        public Person personOrGuest() {
            return visitors.currentOrGuest(request, response);
        }

        @Override
        public Person account() {
            return visitors.account().orElseThrow(SignInRequired::new);
        }

        @Override
        public String rateKey() {
            // not a guest's id: a new one costs nothing
            return visitors.account().map(person -> person.id().toString()).orElseGet(request::getRemoteAddr);
        }
    }
}
