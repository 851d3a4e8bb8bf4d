package casebook.web;

/// A report was kept: on which case, what is wrong, and the way back.
public record ThanksView(String title, String back, String meaning) {}
