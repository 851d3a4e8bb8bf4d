package casebook.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/// A browser that sees status, headers and text, and runs no JavaScript.
final class Browser implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final int port;

  Browser(int port) {
    this.port = port;
  }

  record Page(int status, HttpResponse<byte[]> answer) {

    String text() {
      byte[] body = answer.body();
      if (!header("Content-Encoding").equals("gzip")) {
        return new String(body, StandardCharsets.UTF_8);
      }
      try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    String header(String name) {
      return answer.headers().firstValue(name).orElse("");
    }

    int weight() {
      return answer.body().length;
    }
  }

  Page get(String path, String... headers) {
    return send(request(path, headers).GET().build());
  }

  Page post(String path, String form) {
    return post(path, form, "Content-Type", "application/x-www-form-urlencoded");
  }

  Page post(String path, String body, String... headers) {
    return send(request(path, headers).POST(HttpRequest.BodyPublishers.ofString(body)).build());
  }

  Page post(String path, byte[] body, String... headers) {
    return send(request(path, headers).POST(HttpRequest.BodyPublishers.ofByteArray(body)).build());
  }

  Page send(String method, String path) {
    return send(request(path).method(method, HttpRequest.BodyPublishers.noBody()).build());
  }

  @Override
  public void close() {
    client.close();
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return request;
  }

  private Page send(HttpRequest request) {
    try {
      HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return new Page(answer.statusCode(), answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
