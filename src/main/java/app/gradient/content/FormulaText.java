package app.gradient.content;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A formula as one line of text, for places that show no mathematics: names that screen readers say, excerpts that search shows. Readable, not
 * exact: {@code \frac{1}{n}\sum_{i=1}^n x_i^2} becomes {@code 1/nΣᵢ₌₁ⁿ xᵢ²}. An unknown command keeps its name.
 */
public final class FormulaText {
    /** Before a sign that stands close to what is before it, until the line is whole. */
    private static final String CLOSING = "\u0001";

    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("cdot", " · "),
            Map.entry("times", " × "),
            Map.entry("odot", " ⊙ "),
            Map.entry("circ", " ∘ "),
            Map.entry("pm", " ± "),
            Map.entry("sum", "Σ"),
            Map.entry("prod", "Π"),
            Map.entry("int", "∫"),
            Map.entry("partial", "∂"),
            Map.entry("nabla", "∇"),
            Map.entry("infty", "∞"),
            Map.entry("lVert", "‖"),
            Map.entry("rVert", CLOSING + "‖"),
            Map.entry("Vert", "‖"),
            Map.entry("vert", "|"),
            Map.entry("lvert", "|"),
            Map.entry("rvert", CLOSING + "|"),
            Map.entry("langle", "⟨"),
            Map.entry("rangle", CLOSING + "⟩"),
            Map.entry("approx", " ≈ "),
            Map.entry("ne", " ≠ "),
            Map.entry("neq", " ≠ "),
            Map.entry("le", " ≤ "),
            Map.entry("leq", " ≤ "),
            Map.entry("ge", " ≥ "),
            Map.entry("geq", " ≥ "),
            Map.entry("in", " ∈ "),
            Map.entry("perp", " ⊥ "),
            Map.entry("to", " → "),
            Map.entry("mapsto", " ↦ "),
            Map.entry("leftarrow", " ← "),
            Map.entry("rightarrow", " → "),
            Map.entry("Rightarrow", " ⇒ "),
            Map.entry("Longrightarrow", " ⟹ "),
            Map.entry("Leftrightarrow", " ⇔ "),
            Map.entry("dots", " … "),
            Map.entry("ldots", " … "),
            Map.entry("cdots", " ⋯ "),
            Map.entry("vdots", "⋮"),
            Map.entry("ddots", "⋱"),
            Map.entry("bmod", " mod "),
            Map.entry("top", "⊤"),
            Map.entry("alpha", "α"),
            Map.entry("beta", "β"),
            Map.entry("gamma", "γ"),
            Map.entry("delta", "δ"),
            Map.entry("varepsilon", "ε"),
            Map.entry("epsilon", "ε"),
            Map.entry("eta", "η"),
            Map.entry("theta", "θ"),
            Map.entry("kappa", "κ"),
            Map.entry("lambda", "λ"),
            Map.entry("mu", "μ"),
            Map.entry("nu", "ν"),
            Map.entry("xi", "ξ"),
            Map.entry("pi", "π"),
            Map.entry("rho", "ρ"),
            Map.entry("sigma", "σ"),
            Map.entry("tau", "τ"),
            Map.entry("varphi", "φ"),
            Map.entry("phi", "φ"),
            Map.entry("chi", "χ"),
            Map.entry("psi", "ψ"),
            Map.entry("omega", "ω"),
            Map.entry("Gamma", "Γ"),
            Map.entry("Delta", "Δ"),
            Map.entry("Lambda", "Λ"),
            Map.entry("Sigma", "Σ"),
            Map.entry("Phi", "Φ"),
            Map.entry("Omega", "Ω"));
    /** Said by the place of what follows, not by a sign of their own. */
    private static final Set<String> SILENT = Set.of(
            "left",
            "right",
            "bigl",
            "bigr",
            "Bigl",
            "Bigr",
            "big",
            "Big",
            "text",
            "mathrm",
            "mathbf",
            "operatorname",
            "boxed",
            "underline",
            "displaystyle",
            "limits",
            "nolimits");

    private static final Map<String, String> ACCENTS =
            Map.of("hat", "\u0302", "bar", "\u0304", "overline", "\u0304", "tilde", "\u0303", "vec", "\u20d7");
    private static final Set<String> FRACTIONS = Set.of("frac", "tfrac", "dfrac");
    private static final Map<String, String> DOUBLE_STRUCK =
            Map.of("R", "ℝ", "N", "ℕ", "Z", "ℤ", "Q", "ℚ", "C", "ℂ", "E", "𝔼", "P", "ℙ");
    private static final String RAISED_FROM = "0123456789+-n";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ";
    private static final String LOWERED_FROM = "0123456789+-=ijkmn";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₌ᵢⱼₖₘₙ";
    private static final Pattern VALUE = Pattern.compile(":value\\{[^}]*}");
    private static final Pattern ATOM = Pattern.compile("[\\p{L}\\p{N}\\p{M}.,]+|.");

    private final String tex;
    private int at;

    private FormulaText(String tex) {
        this.tex = tex;
    }

    public static String of(String tex) {
        // a number that a program names is known only where the page is set
        var line = new FormulaText(VALUE.matcher(tex).replaceAll("…")).read(false);
        return line.replaceAll("\\s*" + CLOSING, "")
                .replaceAll("\\s+", " ")
                .replaceAll(" ([,.;:])", "$1")
                .strip();
    }

    /** Up to the end, or to the brace that closes the group. */
    private String read(boolean inGroup) {
        var line = new StringBuilder();
        while (at < tex.length()) {
            char c = tex.charAt(at);
            if (c == '}' && inGroup) {
                at++;
                break;
            }
            switch (c) {
                case '_', '^' -> {
                    at++;
                    line.append(script(c, argument()));
                }
                case '&', '~' -> {
                    at++;
                    line.append(' ');
                }
                default -> line.append(next());
            }
        }
        return line.toString();
    }

    /** One thing: a letter, a sign, a group, or a command with its arguments. */
    private String next() {
        char c = tex.charAt(at++);
        return switch (c) {
            case '{' -> read(true);
            case '}' -> "";
            case '\\' -> command();
            case '-' -> "−";
            case '\'' -> "′";
            default -> String.valueOf(c);
        };
    }

    private String argument() {
        while (at < tex.length() && tex.charAt(at) == ' ') {
            at++;
        }
        return at < tex.length() ? next().strip() : "";
    }

    private String command() {
        int start = at;
        while (at < tex.length() && Character.isLetter(tex.charAt(at))) {
            at++;
        }
        if (at == start) {
            return at < tex.length() ? sign(tex.charAt(at++)) : "";
        }
        var name = tex.substring(start, at);
        // spaces after a command only end its name
        while (at < tex.length() && tex.charAt(at) == ' ') {
            at++;
        }
        if (FRACTIONS.contains(name)) {
            return bracketed(argument()) + '/' + bracketed(argument());
        }
        var accent = ACCENTS.get(name);
        if (accent != null) {
            return argument() + accent;
        }
        return switch (name) {
            case "sqrt" -> '√' + bracketed(argument());
            case "mathbb" -> {
                var letter = argument();
                yield DOUBLE_STRUCK.getOrDefault(letter, letter);
            }
            case "begin", "end" -> {
                argument();
                yield " ";
            }
            case "quad", "qquad" -> " ";
            default -> SILENT.contains(name) ? "" : SIGNS.getOrDefault(name, ' ' + name + ' ');
        };
    }

    private static String sign(char c) {
        return switch (c) {
            case '\\' -> "; ";
            case ',', ';', ':', ' ' -> " ";
            case '!' -> "";
            case '|' -> "‖";
            default -> String.valueOf(c);
        };
    }

    private static String script(char kind, String text) {
        var from = kind == '^' ? RAISED_FROM : LOWERED_FROM;
        var to = kind == '^' ? RAISED : LOWERED;
        var small = new StringBuilder();
        for (char c : text.replace('−', '-').toCharArray()) {
            int index = from.indexOf(c);
            if (index < 0) {
                return kind == '^' && (text.equals("⊤") || text.equals("T")) ? "ᵀ" : kind + bracketed(text);
            }
            small.append(to.charAt(index));
        }
        return small.toString();
    }

    private static String bracketed(String text) {
        return ATOM.matcher(text).matches() ? text : '(' + text + ')';
    }
}
