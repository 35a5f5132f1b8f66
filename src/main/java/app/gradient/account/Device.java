package app.gradient.account;

import java.util.List;
import java.util.Map;

/** A browser and its system, as far as its {@code User-Agent} tells; for a person to recognise, not for decisions. */
record Device(String browser, String system) {
    /** In this order: most browsers also name those whose engine they share. */
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("YaBrowser/", "Yandex Browser"),
            Map.entry("Edg/", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("Firefox/", "Firefox"),
            Map.entry("Chrome/", "Chrome"),
            Map.entry("Safari/", "Safari"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("Android", "Android"),
            Map.entry("iPhone", "iOS"),
            Map.entry("iPad", "iPadOS"),
            Map.entry("Windows", "Windows"),
            Map.entry("Mac OS X", "macOS"),
            Map.entry("Linux", "Linux"));

    static Device of(String userAgent) {
        return new Device(named(BROWSERS, userAgent), named(SYSTEMS, userAgent));
    }

    private static String named(List<Map.Entry<String, String>> known, String userAgent) {
        return known.stream()
                .filter(entry -> userAgent.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
