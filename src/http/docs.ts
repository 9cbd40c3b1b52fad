// GET /docs: the API as a page that a person can read and try, with nothing from elsewhere.
import { readFile } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Router } from "express";
import { compressText, kept, sendCompressed } from "./compressed.ts";
import { API_ROOT } from "./openapi.ts";

const DIST = dirname(fileURLToPath(import.meta.resolve("swagger-ui-dist/package.json")));

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Mantimon TCG API</title>
    <link rel="icon" href="/emblem.svg" />
    <link rel="stylesheet" href="/docs/swagger-ui.css" />
  </head>
  <body>
    <div id="api"></div>
    <script src="/docs/swagger-ui-bundle.js"></script>
    <script src="/docs/start.js"></script>
  </body>
</html>
`;

const START = `SwaggerUIBundle({
  url: "${API_ROOT}/openapi.json",
  dom_id: "#api",
  deepLinking: true,
  tryItOutEnabled: true,
  // The default asks a validator on the internet.
  validatorUrl: null,
});
`;

export function docsRoutes(): Router {
  const routes = Router();
  routes.get("/", (_req, res) => void res.type("html").send(PAGE));
  routes.get("/start.js", (_req, res) => void res.type("js").send(START));
  for (const file of ["swagger-ui.css", "swagger-ui-bundle.js"]) {
    const text = kept(async () => compressText(extname(file), await readFile(join(DIST, file))));
    routes.get(`/${file}`, async (req, res) => sendCompressed(req, res, await text()));
  }
  return routes;
}
