// Serves a folder of files, in the compressed copies that the build has made of them.
import type { RequestHandler } from "express";
import expressStaticGzip from "express-static-gzip";
import { Problem } from "./problem.ts";

type Caching = "immutable" | "no-cache";

/**
 * @param caching `immutable` for files whose names hold a hash of their content.
 * @param prepared looks every file of the folder up now, not when the first one is asked for.
 */
export function staticFiles(folder: string, caching: Caching, prepared = false): RequestHandler {
  const makeServe = () =>
    expressStaticGzip(folder, {
      enableBrotli: true,
      orderPreference: ["br", "gzip"],
      index: false,
      serveStatic: {
        index: false,
        redirect: false,
        cacheControl: caching === "immutable",
        ...(caching === "immutable"
          ? { immutable: true, maxAge: "365d" }
          : { setHeaders: (res) => res.setHeader("Cache-Control", "no-cache") }),
      },
    });
  let serve = prepared ? makeServe() : undefined;
  return (req, res, next) => {
    // The library would answer it in plain text.
    if (!isDecodable(req.path))
      throw new Problem("invalid_request", "The path is not valid percent-encoded UTF-8");
    serve ??= makeServe();
    serve(req, res, (error?: unknown) => {
      // Set for a file that is not there any more: what answers in its place is not compressed.
      for (const name of ["Content-Encoding", "Content-Type"]) res.removeHeader(name);
      next(error);
    });
  };
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
