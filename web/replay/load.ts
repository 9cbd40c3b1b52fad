// Loads a replay and the cards that it was played with.
import type { Pool } from "../../engine/index.ts";
import { ask } from "../account/api.ts";
import { request } from "../api/http.ts";
import { ownToken } from "../api/session.ts";
import { poolOf } from "../pools.ts";
import type { Perspective } from "../router.ts";
import type { Replay } from "./player.ts";

export interface Loaded {
  replay: Replay;
  pool: Pool;
}

/** @param as whoever leaves it open sees the own seat, or what a spectator saw. @throws {ApiError} */
export async function loadReplay(matchId: string, as: Perspective | undefined): Promise<Loaded> {
  const token = await ownToken();
  const load = (perspective: Perspective) =>
    request("GET /replays/:matchId", { params: { matchId }, query: { as: perspective } }, token);
  let replay = await load(as ?? "spectator");
  if (as === undefined && replay.you !== null) replay = await load(`${replay.you}`);
  return { replay, pool: await poolOf(replay.poolVersion) };
}

/** Shows the own hand, or no longer. @returns whose hands are shown. @throws {ApiError} */
export async function showOwnHand(matchId: string, allowed: boolean): Promise<[boolean, boolean]> {
  const { open } = await ask("PUT /replays/:matchId/open-hands", { params: { matchId }, body: { allowed } });
  return open;
}

/** Where the file of a replay is, for those who may have it. */
export const logUrl = (matchId: string) => `/api/v1/replays/${matchId}/log`;
