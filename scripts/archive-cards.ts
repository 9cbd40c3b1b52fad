// npm run cards:archive: keeps the present sets under their versions, so that matches with them can be replayed.
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { filesToArchive } from "../cards/archive.ts";
import { writeFileSafely } from "./files/write-file.mjs";

/**
 * Releases the present sets.
 * @param root the folder of the cards.
 * @returns the files that were written.
 * @throws Error, having written nothing, if the archive holds other cards under the version of a set.
 */
export function archiveSets(root = join(import.meta.dirname, "../cards")): string[] {
  return filesToArchive(root).map(({ file, text }) => {
    mkdirSync(join(root, dirname(file)), { recursive: true });
    writeFileSafely(join(root, file), text);
    return `cards/${file}`;
  });
}

if (import.meta.main) {
  try {
    const written = archiveSets();
    console.log(written.length > 0 ? written.join("\n") : "The archive holds the present sets already.");
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}
