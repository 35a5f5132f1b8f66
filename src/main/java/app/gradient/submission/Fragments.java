package app.gradient.submission;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Renders a fragment of a template to text, with the language and the links of the request it is for. */
class Fragments {
    private final ViewResolver views;

    Fragments(ViewResolver views) {
        this.views = views;
    }

    /** @throws Exception what {@link View#render} throws: a broken template */
    String render(String name, Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        var view = views.resolveViewName(name, RequestContextUtils.getLocale(request));
        if (view == null) {
            throw new IllegalStateException("no template " + name);
        }
        var written = new StringWriter();
        view.render(model, request, new Captured(response, new PrintWriter(written)));
        return written.toString();
    }

    /** Takes what a view writes and keeps its headers from the real response, which streams something else. */
    private static final class Captured extends HttpServletResponseWrapper {
        private final PrintWriter writer;

        Captured(HttpServletResponse response, PrintWriter writer) {
            super(response);
            this.writer = writer;
        }

        @Override
        public PrintWriter getWriter() {
            return writer;
        }

        @Override
        public ServletOutputStream getOutputStream() {
            throw new UnsupportedOperationException("fragments are text");
        }

        @Override
        public void setContentType(String type) {}

        @Override
        public void setCharacterEncoding(String charset) {}

        @Override
        public void setContentLength(int length) {}

        @Override
        public void setHeader(String name, String value) {}

        @Override
        public void addHeader(String name, String value) {}

        @Override
        public void setLocale(Locale locale) {}

        @Override
        public void flushBuffer() {}
    }
}
