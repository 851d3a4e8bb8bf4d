package casebook.web;

/// An error as a person reads it: what happened, what was kept, what to do next, and the name of
/// the request. `isTooLong` offers the page that takes what an address does not.
public record ErrorView(
    int status, String happened, String kept, String next, boolean isTooLong, String requestId) {}
