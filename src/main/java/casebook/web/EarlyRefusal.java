package casebook.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/// Answers requests that are refused before they reach a page, such as an address of a megabyte.
/// Plain text, and nothing of the request in it.
final class EarlyRefusal implements Request.Handler {

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status =
        request.getAttribute(ErrorHandler.ERROR_STATUS) instanceof Integer known ? known : 400;
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    SecurityHeaders.eachOf((name, value) -> response.getHeaders().put(name, value));
    ByteBuffer text = ByteBuffer.wrap(words(status).getBytes(StandardCharsets.UTF_8));
    response.write(true, text, callback);
    return true;
  }

  private static String words(int status) {
    return switch (status) {
      case 414, 431 ->
          status
              + ": That is too long for an address. Nothing was searched and nothing was kept.\n"
              + "Keep the text in a file and match it there: ./casebook match - < file.log\n";
      default -> status + ": That request cannot be read. Correct the address, or begin at /\n";
    };
  }
}
