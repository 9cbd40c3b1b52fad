// The JavaScript that pages load, as a build makes it: no page grows past its limit unnoticed.
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";
import { build, type Rolldown } from "vite";
import { beforeAll, expect, test } from "vitest";

/** Kilobytes of 1,000 bytes, Brotli. Each is what is loaded with the shell, by modules that the table below names. */
const LIMITS: Record<string, { parts: string[]; kilobytes: number }> = {
  "any page before its own files": { parts: [], kilobytes: 90 },
  home: { parts: ["home/HomePage"], kilobytes: 105 },
  "the first move of a match, by way of home and the Play page": {
    parts: ["home/HomePage", "play/PlayPage", "match-page/MatchPage", "match/enter", "table/Table"],
    kilobytes: 200,
  },
  lessons: { parts: ["learn/LearnPage", "learn/LessonPage"], kilobytes: 170 },
  collection: { parts: ["collection/CollectionPage"], kilobytes: 130 },
  "deck builder": { parts: ["decks/DeckPage"], kilobytes: 140 },
};

let chunks: Rolldown.OutputChunk[];
const sizes = new Map<string, number>();

beforeAll(async () => {
  const output = await build({
    configFile: join(import.meta.dirname, "vite.config.ts"),
    logLevel: "error",
    build: { write: false },
  });
  chunks = (output as Rolldown.RolldownOutput).output.filter((file) => file.type === "chunk");
  const compress = promisify(brotliCompress);
  for (const { fileName, code } of chunks) sizes.set(fileName, (await compress(code)).byteLength);
});

/** Adds a chunk and all that it imports at once. */
function addWithImports(chunk: Rolldown.OutputChunk, files: Set<string>): void {
  if (files.has(chunk.fileName)) return;
  files.add(chunk.fileName);
  for (const name of chunk.imports) {
    const imported = chunks.find(({ fileName }) => fileName === name);
    if (imported) addWithImports(imported, files);
  }
}

/** The chunk that holds a module of web/. */
function chunkOf(part: string): Rolldown.OutputChunk {
  const holds = new RegExp(`/web/${part}\\.tsx?$`);
  const found = chunks.find(({ modules }) => Object.keys(modules).some((id) => holds.test(id)));
  expect(found, `the build has a module web/${part}`).toBeDefined();
  return found!;
}

test.each(Object.entries(LIMITS))("%s", (page, { parts, kilobytes }) => {
  const files = new Set<string>();
  addWithImports(chunkOf("main"), files);
  for (const part of parts) addWithImports(chunkOf(part), files);
  const bytes = [...files].reduce((sum, file) => sum + sizes.get(file)!, 0);
  const largest = [...files].sort((a, b) => sizes.get(b)! - sizes.get(a)!).slice(0, 8);
  console.log(`${page}: ${bytes} bytes of ${kilobytes * 1000}`);
  expect(
    bytes,
    `${page} loads ${bytes} bytes of JavaScript, ${kilobytes * 1000} are allowed; largest: ` +
      largest.map((file) => `${file} ${sizes.get(file)}`).join(", "),
  ).toBeLessThanOrEqual(kilobytes * 1000);
});
