package app.gradient.account;

/** What the audit log knows of. */
enum AuditEvent {
    REGISTERED,
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGNED_OUT,
    PASSWORD_REFUSED,
    PASSWORD_CHANGED,
    PASSWORD_RESET_ASKED,
    PASSWORD_RESET,
    RESET_LINK_ISSUED,
    FIRST_ADMIN_MADE,
    ACCOUNT_ADDED,
    ROLE_CHANGED,
    ACCOUNT_DISABLED,
    ACCOUNT_ENABLED,
    ACCESS_REVOKED,
    SESSION_REVOKED,
    TOKEN_ISSUED,
    TOKEN_REVOKED,
    DATA_EXPORTED,
    ACCOUNT_DELETED;

    /** The key of its words in the bundles. */
    public String messageKey() {
        return "account.audit." + name();
    }
}
