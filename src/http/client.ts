// Serves the built web client; a path that is no file is a page of the client.
import { join } from "node:path";
import express, { Router } from "express";

const DIST = join(import.meta.dirname, "../../web/dist");

export function webClient(): Router {
  const routes = Router();
  // The build puts a hash of the content into the name of every asset.
  routes.use(
    "/assets",
    express.static(join(DIST, "assets"), { immutable: true, maxAge: "365d", index: false }),
  );
  routes.use(express.static(DIST, { index: false, cacheControl: false }));
  routes.get(/^[^.]*$/, (_req, res, next) => {
    res.sendFile("index.html", { root: DIST, cacheControl: false }, (error) => {
      // Without a build there is no page to show, which is a plain 404.
      if (error) next();
    });
  });
  return routes;
}
