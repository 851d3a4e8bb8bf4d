/// How does a person see all this in a browser?
///
/// Pages rendered on the server from the templates in `web/pages`, each with its JSON at the same
/// path; they work without JavaScript. In come requests, out come pages made from a `Ranking`, a
/// `Case`, a `Fix` or a `Manual`. Javalin and jte live here. Read `WebServer` first.
@NullMarked
package casebook.web;

import org.jspecify.annotations.NullMarked;
