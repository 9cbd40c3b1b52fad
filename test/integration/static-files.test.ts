// Files over HTTP: which copy of a file a client gets, how long it may keep it, and what answers for a file that is gone.
import { once } from "node:events";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import express from "express";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { compressFolder } from "../../scripts/support/compress.mjs";
import { staticFiles } from "../../src/http/static-files.ts";
import { scratchFolder } from "../support/folders.ts";
import { startTestServer, type TestServer } from "../support/server.ts";

const SCRIPT = "export const answer = 42;\n".repeat(200);

function folderWithScript(): string {
  const folder = scratchFolder();
  mkdirSync(join(folder, "inner"));
  writeFileSync(join(folder, "inner/script.js"), SCRIPT);
  writeFileSync(join(folder, "small.js"), "1");
  writeFileSync(join(folder, "picture.png"), "x".repeat(5_000));
  return folder;
}

describe("compressing a folder", () => {
  test("makes both copies of each text file that is worth it, and again of one that has changed", async () => {
    const folder = folderWithScript();
    await compressFolder(folder, 11);
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
    expect(names.sort()).toEqual([
      "inner",
      "inner/script.js",
      "inner/script.js.br",
      "inner/script.js.gz",
      "picture.png",
      "small.js",
    ]);
    const served = await serve(folder);
    writeFileSync(join(folder, "inner/script.js"), `${SCRIPT}// changed`);
    await compressFolder(folder, 11);
    expect(await (await served("/inner/script.js")).text()).toBe(`${SCRIPT}// changed`);
  });

  test("deletes the copies of files that are gone", async () => {
    const folder = folderWithScript();
    await compressFolder(folder, 6);
    rmSync(join(folder, "inner/script.js"));
    await compressFolder(folder, 6);
    expect(readdirSync(join(folder, "inner"))).toEqual([]);
  });
});

async function serve(folder: string) {
  const app = express();
  app.use(staticFiles(folder, "immutable"), (_req, res) => void res.status(404).json({ code: "not_found" }));
  const server = app.listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return (path: string, encoding = "gzip, deflate, br", method = "GET") =>
    fetch(`http://127.0.0.1:${port}${path}`, { method, headers: { "Accept-Encoding": encoding } });
}

describe("a folder of files", () => {
  test.each([
    ["gzip, deflate, br", "br"],
    ["gzip", "gzip"],
    ["br;q=0, gzip", "gzip"],
    ["identity", null],
  ])("whoever takes %s gets %s", async (accepted, encoding) => {
    const folder = folderWithScript();
    await compressFolder(folder, 11);
    const answer = await (await serve(folder))("/inner/script.js", accepted);
    expect(answer.headers.get("Content-Encoding")).toBe(encoding);
    expect(answer.headers.get("Vary")).toBe("Accept-Encoding");
    expect(answer.headers.get("Content-Type")).toMatch(/^(text|application)\/javascript/);
    expect(answer.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
    expect(await answer.text()).toBe(SCRIPT);
  });

  test.each(["GET", "POST"])(
    "%s of a file that has gone since the start is a readable 404",
    async (method) => {
      const folder = folderWithScript();
      await compressFolder(folder, 11);
      const served = await serve(folder);
      rmSync(join(folder, "inner"), { recursive: true });
      const answer = await served("/inner/script.js", "br", method);
      expect(answer.status).toBe(404);
      expect(await answer.json()).toEqual({ code: "not_found" });
    },
  );

  test("a path that leaves the folder finds nothing", async () => {
    const served = await serve(join(folderWithScript(), "inner"));
    for (const path of ["/..%2fsmall.js", "/%2e%2e/small.js", "/..\\small.js", "/%00", "/script.js%00.png"])
      expect((await served(path)).status, path).toBeGreaterThanOrEqual(400);
  });

  test("a folder that is not there serves nothing", async () => {
    const served = await serve(join(scratchFolder(), "nothing"));
    expect((await served("/index.html")).status).toBe(404);
  });
});

describe("the server", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  const DIST = join(import.meta.dirname, "../../web/dist");
  const get = (path: string) =>
    fetch(server.url + path, { headers: { "Accept-Encoding": "gzip, deflate, br" } });

  test("the page is asked for each time, and comes compressed under every path of the client", async () => {
    for (const path of ["/", "/index.html", "/match/abc", "/a/b/c?d=e.f"]) {
      const answer = await get(path);
      expect(answer.status, path).toBe(200);
      expect(answer.headers.get("Cache-Control"), path).toBe("no-cache");
      expect(answer.headers.get("Content-Type"), path).toMatch("text/html");
      expect(answer.headers.get("Content-Encoding"), path).toBe("br");
      expect(await answer.text()).toContain('<div id="root">');
    }
  });

  test("assets may be kept for ever, and one of an earlier build is not there", async () => {
    const [script] = readdirSync(join(DIST, "assets")).filter((name) => /^index-.*\.js$/.test(name));
    const answer = await get(`/assets/${script}`);
    expect(answer.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
    expect(answer.headers.get("Content-Encoding")).toBe("br");
    for (const gone of ["/assets/index-00000000.js", "/assets/gone", "/assets/"]) {
      const nothing = await get(gone);
      expect(nothing.status, gone).toBe(404);
      expect(await nothing.json()).toMatchObject({ code: "not_found" });
      expect(nothing.headers.get("Cache-Control") ?? "").not.toContain("immutable");
    }
  });

  test("answers of the API tell which client the server serves, so that an open page notices a newer one", async () => {
    const page = await (await get("/")).text();
    for (const path of ["/api/v1/health", "/api/v1/auth/me", "/matchmake/nothing"]) {
      const version = (await get(path)).headers.get("X-App-Version")!;
      expect(version, path).toMatch(/^index-.+\.js$/);
      expect(page).toContain(`src="/assets/${version}"`);
    }
  });

  test.each([
    "/cards/manifest.json",
    "/cards/manifest.json?language=de",
    "/docs/swagger-ui-bundle.js",
    "/docs/swagger-ui.css",
    "/api/v1/openapi.json",
  ])("%s is sent as it was compressed before, and to a client that has it not at all", async (path) => {
    const ask = (headers: Record<string, string>) => fetch(server.url + path, { headers });
    const first = await ask({ "Accept-Encoding": "gzip, deflate, br" });
    expect(first.headers.get("Content-Encoding")).toBe("gzip");
    expect(first.headers.get("Vary")).toMatch("Accept-Encoding");
    // What is compressed for each answer is sent before its length is known.
    const length = Number(first.headers.get("Content-Length"));
    const plain = await ask({ "Accept-Encoding": "identity" });
    expect(plain.headers.get("Content-Encoding")).toBeNull();
    const text = await plain.text();
    expect(await first.text()).toBe(text);
    expect(length).toBeGreaterThan(0);
    expect(length).toBeLessThan(text.length / 2);
    // Unless told otherwise, fetch asks for a fresh copy.
    const again = await ask({ "If-None-Match": first.headers.get("ETag")!, "Cache-Control": "max-age=0" });
    expect(again.status).toBe(304);
  });

  test("pictures come compressed", async () => {
    const { base, cards } = await (await get("/cards/manifest.json")).json();
    const answer = await get(`${base}${cards["wld-025"].face}`);
    expect(answer.headers.get("Content-Encoding")).toBe("br");
    expect(await answer.text()).toMatch(/^<svg/);
  });
});

test("the API's description and its page are counted like requests of the API", async () => {
  const server = await startTestServer({ REQUESTS_PER_MINUTE: "3" });
  onTestFinished(server.close);
  const statuses: number[] = [];
  for (const path of ["/docs", "/docs/swagger-ui.css", "/api/v1/openapi.json", "/docs/swagger-ui-bundle.js"])
    statuses.push((await fetch(server.url + path)).status);
  expect(statuses).toEqual([200, 200, 200, 429]);
});

test("files are counted by address, and more generously than requests of the API", async () => {
  const server = await startTestServer({ REQUESTS_PER_MINUTE: "1" });
  onTestFinished(server.close);
  const statuses: number[] = [];
  for (let n = 0; n < 21; n++) statuses.push((await fetch(`${server.url}/emblem.svg`)).status);
  expect(statuses).toEqual([...Array(20).fill(200), 429]);
});
