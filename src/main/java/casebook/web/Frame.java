package casebook.web;

/// What stands around every page: its title, the words in the search field, the theme, and the
/// address to come `back` to after a change of theme (empty where a page has no address of its own,
/// as after a form was sent).
public record Frame(
    String title, String query, Theme theme, String back, Assets assets, boolean isHome) {}
