package casebook.web;

/// A numbered place that proves something on a page: a page of a manual, or a post.
public record Citation(int number, String label, String href, boolean isManual) {}
