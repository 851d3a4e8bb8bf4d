package casebook.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;

/// Sends styles, scripts and fonts. Under their present mark they never change; under an old one
/// they are sent as they are now and not kept.
final class AssetPages {
  private final Assets assets;

  AssetPages(Assets assets) {
    this.assets = assets;
  }

  void show(Context ctx) {
    Assets.Asset asset = assets.find(ctx.pathParam("name")).orElseThrow(NotFoundResponse::new);
    boolean isPresent = ctx.pathParam("mark").equals(assets.mark());
    ctx.header("Cache-Control", isPresent ? "public, max-age=31536000, immutable" : "no-cache");
    ctx.header("Vary", "Accept-Encoding");
    ctx.contentType(asset.type()).result(asset.bytes());
  }
}
