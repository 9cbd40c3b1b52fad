// The handlers of the card pool endpoints.
import type { Handlers } from "../http/endpoint.ts";
import { Problem } from "../http/problem.ts";
import type { poolEndpoints } from "./endpoints.ts";
import type { FindPool } from "./store.ts";

/** @param current the version of the cards of new matches */
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
