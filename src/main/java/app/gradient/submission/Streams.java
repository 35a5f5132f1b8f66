package app.gradient.submission;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** Live events in the two forms they are wanted in: fragments for pages, JSON for programs. */
class Streams {
    private final LiveEvents live;
    private final Fragments fragments;
    private final JsonMapper json;

    Streams(LiveEvents live, Fragments fragments, JsonMapper json) {
        this.live = live;
        this.fragments = fragments;
        this.json = json;
    }

    void html(HttpServletRequest request, HttpServletResponse response, UUID work, Supplier<VerdictView> look)
            throws Exception {
        html(request, response, work, look, Map::of);
    }

    /** @param beside what else the last fragment needs, for parts of the page that it brings along */
    void html(
            HttpServletRequest request,
            HttpServletResponse response,
            UUID work,
            Supplier<VerdictView> look,
            Supplier<Map<String, ?>> beside)
            throws Exception {
        live.stream(response, work, () -> {
            var view = look.get();
            var model = new HashMap<String, Object>(view.terminal() ? beside.get() : Map.of());
            model.put("verdict", view);
            return new LiveEvents.Event(
                    fragments.render(
                            view.inText() ? "submission/live :: printed" : "submission/live :: state",
                            model,
                            request,
                            response),
                    LiveEvents.Event.pace(view.state()));
        });
    }

    void json(HttpServletResponse response, UUID work, Supplier<ApiView> look) throws Exception {
        live.stream(response, work, () -> {
            var view = look.get();
            return new LiveEvents.Event(json.writeValueAsString(view), LiveEvents.Event.pace(view.stateNow()));
        });
    }
}
