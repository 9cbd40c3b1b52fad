// Loads the card pools of matches that are played with other cards than those of the build.
import { pool as ours, translatable } from "../cards/browser.ts";
import { compilePool, type Pool } from "../engine/index.ts";
import { request } from "./api/http.ts";
import { loadCards } from "./cards.ts";
import { prepareDrawings } from "./drawings.ts";

const pools = new Map<string, Promise<Pool>>();

/** The pool of a version, loaded once. @throws {ApiError} `not_found` if there never was one. */
export async function poolOf(version: string): Promise<Pool> {
  await loadCards();
  if (version === ours.version) return ours;
  const pool = pools.get(version) ?? load(version);
  pools.set(version, pool);
  // What failed may be tried again.
  pool.catch(() => pools.delete(version));
  return pool;
}

async function load(version: string): Promise<Pool> {
  const { cards } = await request("GET /pools/:version", { params: { version } });
  const pool = translatable(compilePool(version, cards));
  await prepareDrawings(pool);
  return pool;
}
