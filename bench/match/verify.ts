// Verifies a measured run: the logs hold the actions, and replaying them gives the live games.
import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { ServerProcess } from "./child.ts";
import type { BenchMatch } from "./players.ts";

/** @returns a checksum over the games, equal in every run. @throws if a log does not give the live game */
export async function verify(server: ServerProcess, tables: BenchMatch[]): Promise<number> {
  const logs = await server.ask(
    "played",
    tables.map(({ id }) => id),
  );
  const all = createHash("sha256");
  for (const [i, { actions, replayed, live }] of logs.entries()) {
    if (!isDeepStrictEqual(actions, tables[i].moves))
      throw new Error(`the log of match ${i} is not what was done`);
    if (replayed !== live) throw new Error(`the log of match ${i} does not give its game`);
    all.update(live);
  }
  return all.digest().readUInt32BE();
}
