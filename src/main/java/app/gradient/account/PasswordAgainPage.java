package app.gradient.account;

import app.gradient.platform.NotFound;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Asks for the password before an act with lasting effect; its form is the refused request with the password added. */
@Controller
class PasswordAgainPage {
    private static final String PATH = "/password/again";
    private static final String WRONG = PasswordAgainPage.class.getName() + ".wrong";
    private static final Set<String> NOT_REPEATED = Set.of(PasswordAgain.FIELD, "_csrf");

    /** Shows the question from within a filter. */
    static void ask(boolean wrong, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute(WRONG, wrong);
        request.getRequestDispatcher(PATH).forward(request, response);
    }

    @RequestMapping(PATH)
    String show(HttpServletRequest request, HttpServletResponse response, Person person, Model model) {
        if (!(request.getAttribute(WRONG) instanceof Boolean wrong)
                || !(request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String path)) {
            throw new NotFound(); // somebody typed the address of the question itself
        }
        response.setStatus(wrong ? 422 : 403);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("path", path);
        model.addAttribute("fields", fields(request));
        model.addAttribute("wrong", wrong);
        model.addAttribute("email", person.email().orElse(""));
        model.addAttribute("minutes", Proofs.PASSWORD_IS_RECENT.toMinutes());
        if ("true".equals(request.getHeader("HX-Request"))) {
            response.setHeader("HX-Retarget", "#main");
            response.setHeader("HX-Reswap", "outerHTML show:window:top");
            return "account/password-again :: question";
        }
        return "account/password-again";
    }

    private static List<Field> fields(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(entry -> !NOT_REPEATED.contains(entry.getKey()))
                .flatMap(entry -> Arrays.stream(entry.getValue()).map(value -> new Field(entry.getKey(), value)))
                .toList();
    }

    /** A part of the request that waits. */
    record Field(String name, String value) {}
}
