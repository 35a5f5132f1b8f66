package app.gradient.platform;

import app.gradient.platform.OperatorCommand.Misused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The arguments of an operator's command, taken apart: {@code add ada@example.org --role ADMIN --password-stdin}. */
public final class Arguments {
    private final List<String> positional;
    private final Map<String, String> options;

    private Arguments(List<String> positional, Map<String, String> options) {
        this.positional = List.copyOf(positional);
        this.options = Map.copyOf(options);
    }

    /**
     * {@code valued}: options that take the next argument or what follows {@code =}; {@code flags}: options that stand alone.
     * @throws Misused for an option that is neither, or a value that is missing
     */
    public static Arguments parse(List<String> arguments, Set<String> valued, Set<String> flags) {
        var positional = new ArrayList<String>();
        var options = new LinkedHashMap<String, String>();
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            var argument = rest.next();
            if (!argument.startsWith("--")) {
                positional.add(argument);
                continue;
            }
            int equals = argument.indexOf('=');
            var name = argument.substring(2, equals < 0 ? argument.length() : equals);
            if (flags.contains(name) && equals < 0) {
                options.put(name, "");
            } else if (!valued.contains(name)) {
                throw new Misused("unknown option --" + name);
            } else if (equals >= 0) {
                options.put(name, argument.substring(equals + 1));
            } else if (rest.hasNext()) {
                options.put(name, rest.next());
            } else {
                throw new Misused("--" + name + " needs a value");
            }
        }
        return new Arguments(positional, options);
    }

    /** The argument at {@code index}; {@code what} names it for the one who left it out. */
    public String positional(int index, String what) {
        if (index >= positional.size()) {
            throw new Misused(what + " is missing");
        }
        return positional.get(index);
    }

    /** Says so if there is more than {@code most} arguments. */
    public void noMoreThan(int most) {
        if (positional.size() > most) {
            throw new Misused("too many arguments: " + positional.get(most));
        }
    }

    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    public boolean has(String flag) {
        return options.containsKey(flag);
    }
}
