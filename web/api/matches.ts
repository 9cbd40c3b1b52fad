// The public list of matches that are being played.
import type { Api } from "../../src/http/api.ts";
import type { Gets } from "../../src/http/endpoint.ts";
import { request } from "./http.ts";

export type LiveMatch = Gets<Api["GET /matches/live"]>["matches"][number];

/** @throws {ApiError} */
export async function listMatches(): Promise<LiveMatch[]> {
  const { matches } = await request("GET /matches/live");
  return matches;
}
