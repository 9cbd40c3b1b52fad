// Card pools: what the endpoints do.
import type { Handlers } from "../http/endpoint.ts";
import { Problem } from "../http/problem.ts";
import type { poolEndpoints } from "./endpoints.ts";
import type { FindPool } from "./store.ts";

/** @param current the version of the cards that new matches are played with */
export function poolHandlers(current: string, findPool: FindPool): Handlers<typeof poolEndpoints> {
  const find = async (version: string) => {
    const pool = await findPool(version);
    if (!pool) throw new Problem("not_found", `there are no cards of the version ${version}`);
    return pool;
  };
  return {
    "GET /pools": async ({ query: { name } }) => ({
      version: name === undefined ? current : (await find(name)).version,
    }),
    "GET /pools/:version": async ({ params: { version } }) => {
      const { cards } = await find(version);
      return { version, cards };
    },
  };
}
