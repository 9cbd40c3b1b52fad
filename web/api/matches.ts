// The public list of matches that are being played.
import { request } from "./http.ts";

export interface LiveMatch {
  roomId: string;
  names: [string, string];
  turn: number;
}

/** @throws {ApiError} */
export async function listMatches(): Promise<LiveMatch[]> {
  const { matches } = await request<{ matches: LiveMatch[] }>("GET", "/matches");
  return matches;
}
