package app.gradient.runner;

import java.util.Optional;

/** The processors whose system calls we know. */
enum Architecture {
    X86_64(0xC000003E),
    AARCH64(0xC00000B7);

    /** AUDIT_ARCH_… of linux/audit.h, which seccomp reports with each call. */
    final int audit;

    Architecture(int audit) {
        this.audit = audit;
    }

    /** This machine's, or nothing where it isn't Linux on one of them. */
    static Optional<Architecture> here() {
        if (!System.getProperty("os.name", "").equals("Linux")) {
            return Optional.empty();
        }
        return switch (System.getProperty("os.arch", "")) {
            case "amd64" -> Optional.of(X86_64);
            case "aarch64" -> Optional.of(AARCH64);
            default -> Optional.empty();
        };
    }
}
