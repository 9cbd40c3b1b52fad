// Checks what was played: the log holds what was done, and gives the game that is played.
import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { ServerProcess } from "./child.ts";
import type { Table } from "./players.ts";

/** @returns a checksum over the games, the same in every run. @throws if one of them is not what was played */
export async function verify(server: ServerProcess, tables: Table[]): Promise<number> {
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
