package app.gradient.lab;

import java.util.List;

/** A prepared experiment that the empty laboratory offers; a click fills the form. */
record Beginning(String word, String settings) {
    static final List<Beginning> ALL = List.of(
            new Beginning("network", "data=moons&trainer=mlp"),
            new Beginning("rate", "data=flats&trainer=linear&rate=10"),
            new Beginning("overfit", "data=moons&trainer=tree&depth=20&measure=accuracy"),
            new Beginning("clusters", "data=blobs&trainer=kmeans&clusters=4"),
            new Beginning("forest", "data=classes-10d&trainer=forest&trees=60"));

    public String path() {
        return "/lab?" + settings;
    }
}
