package app.gradient.platform;

/** The house without a mail server. */
final class NoMail implements Mail {
    @Override
    public boolean isConfigured() {
        return false;
    }

    @Override
    public Outcome send(Letter letter) {
        return new Outcome.NotConfigured();
    }
}
