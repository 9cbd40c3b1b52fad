// Prepares a clone to run: dependencies, database client, web client, each only when out of date. Plain JavaScript
// for the system's own Node; everything after the install runs on the pinned one.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { writeFileSafely } from "../files/write-file.mjs";
import { alone } from "./alone.mjs";
import { compressFolder } from "./compress.mjs";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
export const NODE = join(ROOT, "node_modules/.bin/node");

const OLDEST_NODE = 20;
/** Signals that ask a process to end. */
export const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];
/** Milliseconds that a script has to end by itself after it was asked to. */
const KILL_AFTER_MS = 10_000;
/** Where generated files are stamped with a hash of what they were made from. */
export const CACHE = "node_modules/.cache/mantimon";

/** Installs exactly what package-lock.json says, if something else is there. */
export async function install() {
  if (Number(process.versions.node.split(".")[0]) < OLDEST_NODE) {
    throw new Error(`Node is ${process.version}: it must be ${OLDEST_NODE} or newer.`);
  }
  if (isInstalled()) return;
  const npm = process.env.npm_execpath;
  const [command, args] = npm ? [process.execPath, [npm]] : ["npm", []];
  await once("Installing the dependencies", isInstalled, () =>
    run(command, [...args, "ci", "--loglevel=error", "--no-progress"]),
  );
}

/** Reports a step and does it, unless a command that was started beside this one has done it meanwhile. */
function once(what, isDone, work) {
  return alone(
    `${what} in ${ROOT}`,
    async () => {
      if (!isDone()) await step(what, work);
    },
    () => console.log(`${what} … waiting for another command that does it`),
  );
}

function isInstalled() {
  const wanted = readPackages("package-lock.json");
  const present = readPackages("node_modules/.package-lock.json");
  if (!present || !existsSync(NODE)) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === "" || optional || present[path]?.version === version,
  );
}

/** @returns undefined if there is no such file, or if it is npm's own and an interrupted install has left half of it. */
function readPackages(file) {
  const path = join(ROOT, file);
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, "utf8")).packages;
  } catch (error) {
    if (file.startsWith("node_modules/")) return undefined;
    throw new Error(`${file} cannot be read (${error.message}): restore it with git checkout ${file}`);
  }
}

/** Writes the database client from prisma/schema.prisma. */
export function generate() {
  return whenChanged("database client", ["prisma/schema.prisma"], "src/db/generated/client.ts", () =>
    run(NODE, [join(ROOT, "node_modules/prisma/build/index.js"), "generate"], {
      // Generating needs no schema engine, but Prisma downloads one unless it is told of an executable.
      PRISMA_SCHEMA_ENGINE_BINARY: NODE,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
    }),
  );
}

/** Draws all cards into cards/art/dist. */
function drawCards() {
  const more = process.env.CARD_SETS_DIR ? [resolve(process.env.CARD_SETS_DIR)] : [];
  const sources = ["cards", "engine", "scripts/support/compress.mjs", ...more];
  return whenChanged("card pictures", sources, "cards/art/dist/manifest.json", async () => {
    await run(NODE, [join(ROOT, "scripts/render-cards.ts")]);
    await compressFolder(join(ROOT, "cards/art/dist"), 6);
  });
}

/** Builds the web client into web/dist, and the pictures that it shows. */
export async function buildClient() {
  await drawCards();
  const sources = [
    "web",
    "engine",
    "cards",
    "docs/how-to-play",
    "docs/RULES.md",
    "scripts/support/compress.mjs",
  ];
  await whenChanged("web client", sources, "web/dist/index.html", async () => {
    await run(NODE, [join(ROOT, "node_modules/vite/bin/vite.js"), "build", "web", "--logLevel", "warn"]);
    await compressFolder(join(ROOT, "web/dist"), 11);
  });
}

/** Makes something from sources, unless it exists and was made from the same ones. */
export async function whenChanged(name, sources, output, make) {
  const stamp = join(ROOT, CACHE, name.replaceAll(" ", "-"));
  const hash = hashOf(["package-lock.json", ...sources]);
  const isMade = () =>
    existsSync(join(ROOT, output)) && existsSync(stamp) && readFileSync(stamp, "utf8") === hash;
  if (isMade()) return;
  await once(`Building the ${name}`, isMade, async () => {
    mkdirSync(join(ROOT, CACHE), { recursive: true });
    await make();
    writeFileSafely(stamp, hash);
  });
}

/** A hash of names and contents; what git does not keep does not count. */
function hashOf(paths) {
  const hash = createHash("sha256");
  const add = (path) => {
    const full = resolve(ROOT, path);
    if (!existsSync(full)) return;
    if (statSync(full).isFile()) {
      hash.update(`${path}\0`).update(readFileSync(full)).update("\0");
      return;
    }
    for (const name of readdirSync(full).sort()) {
      if (name !== "dist" && name !== "node_modules") add(`${path}/${name}`);
    }
  };
  paths.forEach(add);
  return hash.digest("hex");
}

/** Reports a step and how long it took. */
export async function step(what, work) {
  const start = Date.now();
  console.log(`${what} …`);
  const result = await work();
  console.log(`${what} … done in ${((Date.now() - start) / 1000).toFixed(1)} s`);
  return result;
}

/** Runs a command to its end. Its output is shown only if it fails. */
export function run(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const collect = (chunk) => {
      output += chunk;
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${output}\n${command} ${args.join(" ")} ended with ${code}`));
    });
  });
}

/**
 * Runs a script in the foreground and returns its exit code. It gets the signals that we get. npm passes a signal on to
 * its shell alone, which ends without telling us: so the end of our parent counts as a signal too.
 * @param {AbortSignal} [abort] ends the script early.
 */
export async function runForeground(args, env = {}, abort = new AbortController().signal) {
  const child = spawn(NODE, args, { cwd: ROOT, env: { ...process.env, ...env }, stdio: "inherit" });
  const ended = new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
  const passOn = (signal) => child.kill(signal);
  const parent = process.ppid;
  const orphaned = setInterval(() => process.ppid !== parent && child.kill("SIGTERM"), 250);
  let force;
  const end = () => {
    child.kill("SIGTERM");
    force = setTimeout(() => child.kill("SIGKILL"), KILL_AFTER_MS);
  };
  for (const signal of SIGNALS) process.on(signal, passOn);
  abort.addEventListener("abort", end);
  if (abort.aborted) end();
  try {
    return await ended;
  } finally {
    for (const signal of SIGNALS) process.off(signal, passOn);
    abort.removeEventListener("abort", end);
    clearInterval(orphaned);
    clearTimeout(force);
  }
}

/** Failures on the way are reported by their message, without our stack. */
export function fail(error) {
  console.error(error.message);
  process.exit(1);
}
