package app.gradient.submission;

import app.gradient.runner.Diagnostic;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a message of the compiler usually means, in words for somebody who learns. Found by the compiler's own key, not by its sentence.
 * Source of the keys: {@code com.sun.tools.javac.resources.compiler} of JDK 25; those of ours begin with {@code gradient}.
 */
enum CompilerHint {
    NO_SUCH_NAME("cant.resolve", "cant.resolve.args", "cant.resolve.location", "cant.resolve.location.args"),
    NO_SUCH_PACKAGE("doesnt.exist"),
    SIGN_MISSING("expected", "expected2", "expected3", "expected4"),
    NO_STATEMENT("not.stmt"),
    OUT_OF_PLACE("illegal.start.of.expr", "illegal.start.of.stmt", "illegal.start.of.type"),
    BRACE_MISSING("premature.eof"),
    QUOTE_MISSING("unclosed.str.lit", "unclosed.char.lit", "empty.char.lit"),
    STRANGE_SIGN("illegal.char"),
    WRONG_TYPE("prob.found.req"),
    WRONG_ARGUMENTS("cant.apply.symbol", "cant.apply.symbols"),
    WRONG_OPERANDS("operator.cant.be.applied", "operator.cant.be.applied.1", "incomparable.types"),
    NO_ARRAY("array.req.but.found"),
    NO_RETURN("missing.ret.stmt"),
    NO_RETURN_TYPE("invalid.meth.decl.ret.type.req"),
    NOT_INITIALISED("var.might.not.have.been.initialized"),
    DEFINED_TWICE("already.defined"),
    FINAL("cant.assign.val.to.var", "cant.ref.non.effectively.final.var"),
    UNREACHABLE("unreachable.stmt"),
    EXCEPTION("unreported.exception.need.to.catch.or.throw"),
    STATIC("non-static.cant.be.ref"),
    OTHER_FILE("class.public.should.be.in.file"),
    NOT_ABSTRACT("does.not.override.abstract"),
    ELSE_ALONE("else.without.if"),
    TOO_LARGE("int.number.too.large"),
    DOLLAR_IN_NAME("gradient.err.dollar.in.name"),
    TOO_COMPLEX("gradient.err.too.complex");

    private static final String PREFIX = "compiler.err.";

    private final List<String> codes;

    CompilerHint(String... codes) {
        this.codes = List.of(codes);
    }

    static Optional<CompilerHint> of(Diagnostic diagnostic) {
        var code = diagnostic.code();
        var key = code.startsWith(PREFIX) ? code.substring(PREFIX.length()) : code;
        return Arrays.stream(values()).filter(hint -> hint.codes.contains(key)).findFirst();
    }

    /** The key of its words in the bundles. */
    String key() {
        return "submission.compiler." + name();
    }
}
