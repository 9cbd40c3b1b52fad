// Serves the built web client. A path that names no file is a page of the client.
import { join } from "node:path";
import { Router } from "express";
import { notFound } from "./problem.ts";
import { staticFiles } from "./static-files.ts";

const DIST = join(import.meta.dirname, "../../web/dist");

export function webClient(): Router {
  const routes = Router();
  // The build puts a hash of the content into the name of every asset. A page of an earlier build may ask for one that
  // is gone, and must not get a page in its place.
  routes.use("/assets", staticFiles(join(DIST, "assets"), "immutable"), notFound);
  const files = staticFiles(DIST, "no-cache");
  routes.use(files);
  routes.get(/^[^.]*$/, (req, res, next) => {
    req.url = "/index.html";
    files(req, res, next);
  });
  return routes;
}
