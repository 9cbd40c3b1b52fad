// Runs a script again whenever a source file or a card file changes, for npm run dev. `node --watch` follows imported
// files only, and loses a file that an editor replaces instead of writing into it.
import { readdirSync, watch } from "node:fs";
import { join } from "node:path";
import { ROOT, runForeground, SIGNALS } from "./prepare.mjs";

/** Files that are saved together cause one restart. */
const SETTLE_MS = 100;

const IGNORED_FOLDERS = new Set(["node_modules", "dist", "generated"]);

/**
 * Runs a script until it ends by itself, and again after each change. A script that fails is run again after the next
 * change.
 * @param {string[]} args of Node.
 * @param {string[]} folders from the project's root, with all that is in them.
 * @returns {Promise<number>} the exit code, once the script ends without an error or this process gets a signal to end.
 */
export async function runAndRestart(args, folders) {
  let onChange = () => {};
  watchFolders(folders, () => onChange());
  let isStopping = false;
  const stopped = new Promise((resolve) => {
    const stop = () => {
      isStopping = true;
      resolve();
    };
    for (const signal of SIGNALS) process.once(signal, stop);
  });
  for (;;) {
    const abort = new AbortController();
    const changed = new Promise((resolve) => {
      onChange = resolve;
    });
    const ended = runForeground(args, {}, abort.signal);
    const code = await Promise.race([ended, changed]);
    if (code !== undefined && code !== 0 && !isStopping) {
      console.log("Waiting for a change …");
      await Promise.race([changed, stopped]);
    }
    if (code === 0 || isStopping) return ended;
    abort.abort();
    await ended;
  }
}

/** Folders, not files, are watched: a file may be replaced by another of its name. */
function watchFolders(folders, onChange) {
  let timer;
  for (const folder of folders.flatMap((one) => withSubfolders(join(ROOT, one)))) {
    watch(folder, (_, file) => {
      if (!/(?<!\.test)\.(ts|json)$/.test(file ?? "")) return;
      clearTimeout(timer);
      timer = setTimeout(onChange, SETTLE_MS);
    });
  }
}

function withSubfolders(folder) {
  const subfolders = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && !IGNORED_FOLDERS.has(entry.name),
  );
  return [folder, ...subfolders.flatMap(({ name }) => withSubfolders(join(folder, name)))];
}
