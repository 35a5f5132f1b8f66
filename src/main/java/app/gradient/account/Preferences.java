package app.gradient.account;

/** How a person wants pages to look; kept with the account and, for the browser, in cookies. */
record Preferences(Language language, Theme theme) {}
