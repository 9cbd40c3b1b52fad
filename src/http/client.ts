// Serves the built web client. A path that names no file is a page of the client.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Router } from "express";
import { notFound } from "./problem.ts";
import { staticFiles } from "./static-files.ts";

const DIST = join(import.meta.dirname, "../../web/dist");

/** The name of the page's script, with a hash of all that it loads, such as `index-CQpyb7in.js`; "" without a build. */
export function clientVersion(): string {
  try {
    const page = readFileSync(join(DIST, "index.html"), "utf8");
    return /<script [^>]*src="\/assets\/([^"]+)"/.exec(page)?.[1] ?? "";
  } catch {
    return "";
  }
}

/** @param dist the folder of the build. */
export function webClient(dist = DIST): Router {
  const routes = Router();
  // The build puts a hash of the content into the name of every asset. A page of an earlier build may ask for one that
  // is gone, and must not get a page in its place.
  routes.use("/assets", staticFiles(join(dist, "assets"), "immutable"), notFound);
  const files = staticFiles(dist, "no-cache");
  routes.use(files);
  routes.get(/^[^.]*$/, (req, res, next) => {
    req.url = "/index.html";
    files(req, res, next);
  });
  return routes;
}
