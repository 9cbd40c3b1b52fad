// Finds the cards in files and folders, one after the other, so that a list may be larger than the memory.
//
// A JSON file holds a list of cards, an object with the list under "cards" or "data", or one card; a TypeScript file
// one card. Of a folder all such files are read, in the order of their names.

import {
  closeSync,
  createReadStream,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { parser } from "stream-json";
import { pick } from "stream-json/filters/pick.js";
import { streamArray } from "stream-json/streamers/stream-array.js";
import { cardOfModule, NoCard } from "./sources/module.ts";
import type { ListedCard } from "./survey.ts";

/** A file that holds no list of cards. */
class NotAList extends Error {}

const EXPECTED =
  'a JSON file with a list of cards, an object with the list under "cards" or "data", or a card; or a TypeScript ' +
  "file with a card; or a folder of such files";

/** The files of card lists at these paths. @throws NotAList if there is none at one of them */
export function listFiles(paths: readonly string[]): { file: string; bytes: number }[] {
  return paths.flatMap((path) => {
    if (!existsSync(path)) throw new NotAList(`${path}: there is no such file`);
    const found = statSync(path).isDirectory() ? filesIn(path) : [path];
    if (found.length === 0) throw new NotAList(`${path}: expected ${EXPECTED}; it holds no such file`);
    return found.map((file) => ({ file, bytes: statSync(file).size }));
  });
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /(\.json|(?<!\.d)\.ts)$/.test(name) && !/(^|[\\/])\./.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** Every card of the files. `read` is called with the number of bytes. @throws NotAList */
export async function* rawCards(
  files: readonly { file: string }[],
  read: (bytes: number) => void = () => {},
): AsyncGenerator<ListedCard> {
  for (const { file } of files) {
    if (file.endsWith(".ts")) yield* moduleCard(file, read);
    else yield* jsonCards(file, read);
  }
}

function* moduleCard(file: string, read: (bytes: number) => void): Generator<ListedCard> {
  const source = readFileSync(file, "utf8");
  read(Buffer.byteLength(source));
  // A repository keeps each set in a file beside the folder of its cards.
  if (!/\bCard\b/.test(source)) return;
  const at = `${basename(dirname(file))}-${basename(file, ".ts")}`;
  try {
    yield { file, at, raw: cardOfModule(source) };
  } catch (error) {
    if (!(error instanceof NoCard)) throw error;
    throw new NotAList(`${file}: ${error.message}`);
  }
}

/** The keys under which an object holds a list. */
const LIST_KEYS: readonly unknown[] = ["cards", "data"];

async function* jsonCards(file: string, read: (bytes: number) => void): AsyncGenerator<ListedCard> {
  const isArray = firstCharacter(file) === "[";
  const source = createReadStream(file).on("data", (chunk) => read(chunk.length));
  const list = pick.asStream({
    filter: (stack, token) =>
      stack.length === 1 && LIST_KEYS.includes(stack[0]) && token.name === "startArray",
  });
  const items = streamArray.asStream();
  const flow = isArray
    ? pipeline(source, parser.asStream(), items)
    : pipeline(source, parser.asStream(), list, items);
  flow.catch(() => {});
  let found = 0;
  try {
    for await (const { value } of items as AsyncIterable<{ value: unknown }>)
      yield { file, at: `cards[${found++}]`, raw: detached(value) };
    await flow;
  } catch (error) {
    throw new NotAList(`${file}: cannot be read as JSON after ${found} cards: ${(error as Error).message}`);
  }
  if (found > 0) return;
  const card = isArray ? null : oneCard(file);
  if (!card) throw new NotAList(`${file}: expected ${EXPECTED}; there is no card in it`);
  yield { file, at: basename(file, ".json"), raw: card };
}

/** A copy: strings of the stream are slices of their chunk and would keep all of it in memory. */
function detached(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** The first character of a file that is not a space. */
function firstCharacter(file: string): string {
  const start = Buffer.alloc(4096);
  const descriptor = openSync(file, "r");
  const length = readSync(descriptor, start, 0, start.length, 0);
  closeSync(descriptor);
  return start
    .toString("utf8", 0, length)
    .replace(/^\uFEFF/, "")
    .trimStart()
    .charAt(0);
}

/** The size of the largest card that is read. */
const MAX_CARD_BYTES = 1_000_000;

/** A file that is a card itself; null for any other. */
function oneCard(file: string): unknown {
  if (statSync(file).size > MAX_CARD_BYTES) return null;
  const data: unknown = JSON.parse(readFileSync(file, "utf8").replace(/^\uFEFF/, ""));
  const isCard =
    typeof data === "object" && data !== null && ("name" in data || Object.keys(data).length === 1);
  return isCard && !LIST_KEYS.some((key) => (key as string) in data) ? data : null;
}
