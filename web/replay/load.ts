// Loads a replay and the cards that it was played with.
import type { Pool } from "../../engine/index.ts";
import { ask } from "../api/ask.ts";
import { request } from "../api/http.ts";
import { ownToken } from "../api/session.ts";
import { FORMER_PLAYER } from "../match/shared-constants.ts";
import { poolOf } from "../pools.ts";
import type { Perspective } from "../router.ts";
import { t } from "../text/index.ts";
import type { Replay } from "./replay-player.ts";

export interface Loaded {
  replay: Replay;
  pool: Pool;
}

/** @param as default: the viewer's own seat, or a spectator's perspective. @throws {ApiError} */
export async function loadReplay(matchId: string, as: Perspective | undefined): Promise<Loaded> {
  const token = await ownToken();
  const load = (perspective: Perspective) =>
    request("GET /replays/:matchId", { params: { matchId }, query: { as: perspective } }, token);
  let replay = await load(as ?? "spectator");
  if (as === undefined && replay.you !== null) replay = await load(`${replay.you}`);
  return { replay: { ...replay, names: named(replay.names) }, pool: await poolOf(replay.poolVersion) };
}

/** With those whose account is deleted in the language of the page. */
const named = ([first, second]: Replay["names"]): Replay["names"] => [nameOf(first), nameOf(second)];

const nameOf = (name: string) => (name === FORMER_PLAYER ? t("replay.formerPlayer") : name);

/** Allows or forbids showing the user's own hand. @returns whose hands are shown. @throws {ApiError} */
export async function showOwnHand(matchId: string, allowed: boolean): Promise<[boolean, boolean]> {
  const { open } = await ask("PUT /replays/:matchId/open-hands", { params: { matchId }, body: { allowed } });
  return open;
}

/** The address of a replay's file. */
export const logUrl = (matchId: string) => `/api/v1/replays/${matchId}/log`;
