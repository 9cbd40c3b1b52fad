// Makes an empty embedded database, which tests copy: a new one would cost each of them seconds of processor time.
import { mkdtempSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { openEmbedded } from "../../src/db/embedded.ts";

const [target] = process.argv.slice(2);
const dataDir = mkdtempSync(join(dirname(target), "database-template-"));
const { close } = await openEmbedded(dataDir);
await close();
rmSync(target, { recursive: true, force: true });
renameSync(join(dataDir, "pglite"), target);
rmSync(dataDir, { recursive: true });
