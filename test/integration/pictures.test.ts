// The pictures of the cards over HTTP: where they are, how long they may be kept, and from whom they may come.
import { afterEach, expect, it } from "vitest";
import { startTestServer, type TestServer } from "../support/server.ts";

let server: TestServer;
afterEach(() => server.close());

const manifestOf = async (url: string) => (await fetch(`${url}/cards/manifest.json`)).json();

it("names a file for each card, which may be kept for ever", async () => {
  server = await startTestServer();
  const { base, cards } = await manifestOf(server.url);
  expect(base).toBe("/cards/");
  expect(Object.keys(cards).length).toBeGreaterThanOrEqual(372);
  const face = await fetch(`${server.url}${base}${cards["wld-025"].face}`);
  expect(face.status).toBe(200);
  expect(face.headers.get("content-type")).toMatch(/^image\/svg\+xml/);
  expect(face.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
});

it("names the files with German words on them for who asks for German, and the English ones for any other", async () => {
  server = await startTestServer();
  const ask = async (language: string) =>
    (await (await fetch(`${server.url}/cards/manifest.json?language=${language}`)).json()).cards["wld-003"];
  const english = await ask("en");
  const german = await ask("de");
  expect(german.art).toBe(english.art);
  const face = await (await fetch(`${server.url}/cards/${german.face}`)).text();
  expect(face).toContain('aria-label="Forsthirsch"');
  expect(german.hand).not.toBe(english.hand);
  expect(await ask("__proto__")).toEqual(english);
});

it("sends clients to the CDN where one is set, and lets their pages load from it", async () => {
  server = await startTestServer({ CARD_CDN_URL: "https://cards.example.org/v1/" });
  const answer = await fetch(`${server.url}/cards/manifest.json`);
  expect((await answer.json()).base).toBe("https://cards.example.org/v1/");
  expect(answer.headers.get("content-security-policy")).toMatch(/img-src [^;]*https:\/\/cards\.example\.org/);
});
