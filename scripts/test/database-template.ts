// Makes a migrated embedded database, which tests copy: a new one would cost each of them seconds of processor time.
import { mkdtempSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { openDatabase } from "../../src/db/index.ts";

const [target] = process.argv.slice(2);
const dataDir = mkdtempSync(join(dirname(target), "database-template-"));
const { close } = await openDatabase({ dataDir });
await close();
rmSync(target, { recursive: true, force: true });
renameSync(join(dataDir, "pglite"), target);
rmSync(dataDir, { recursive: true });
