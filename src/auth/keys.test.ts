import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scratchFolder } from "../../test/support/folders.ts";
import { StartError } from "../start-error.ts";
import { tokenKeys } from "./keys.ts";

const keyIn = (dataDir: string) => tokenKeys({ jwtKeys: [], dataDir })[0].secret;

test("the development key is made once, for the owner's eyes alone", () => {
  const dir = join(scratchFolder(), "data");
  const secret = keyIn(dir);
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(keyIn(dir)).toBe(secret);
  expect(readdirSync(dir)).toEqual(["jwt-secret"]);
  expect(statSync(join(dir, "jwt-secret")).mode & 0o777).toBe(0o600);
  expect(statSync(dir).mode & 0o777).toBe(0o700);
});

test.each([
  ["", /jwt-secret is empty: it must hold at least 32 random characters\. Delete it .* set JWT_KEYS$/],
  ["\n  \n", /jwt-secret is empty/],
  ["0123456789", /jwt-secret is too short or too regular/],
  ["a".repeat(64), /jwt-secret is too short or too regular/],
])("a key file that holds %j is refused and left as it is", (content, message) => {
  const dir = scratchFolder();
  writeFileSync(join(dir, "jwt-secret"), content);
  expect(() => keyIn(dir)).toThrow(StartError);
  expect(() => keyIn(dir)).toThrow(message);
  expect(readFileSync(join(dir, "jwt-secret"), "utf8")).toBe(content);
});

test("a key file that cannot be read is refused by its name", () => {
  const dir = scratchFolder();
  mkdirSync(join(dir, "jwt-secret"));
  expect(() => keyIn(dir)).toThrow(/^the key file \S+jwt-secret cannot be used: EISDIR/);
});

test("on a full disk no key is made, and none is signed with", () => {
  const dir = scratchFolder();
  const module = JSON.stringify(join(import.meta.dirname, "keys.ts"));
  const code = `import { tokenKeys } from ${module};
    try { tokenKeys({ jwtKeys: [], dataDir: ${JSON.stringify(dir)} }); console.log("signs") }
    catch (error) { console.log(error.name, error.message) }`;
  // This process may write nothing to any file.
  const command = 'ulimit -f 0; exec "$0" --input-type=module -e "$1"';
  const { stdout } = spawnSync("sh", ["-c", command, process.execPath, code], { encoding: "utf8" });
  expect(stdout).toMatch(/^StartError DATA_DIR is "\S+": .*EFBIG/);
  expect(readdirSync(dir)).toEqual([]);
  expect(keyIn(dir)).toMatch(/^[\w-]{43}$/);
});
