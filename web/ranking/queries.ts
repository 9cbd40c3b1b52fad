// Queries of ratings and leaderboards.
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { Api } from "../../src/http/api.ts";
import type { Gets } from "../../src/http/endpoint.ts";
import { ask } from "../api/ask.ts";
import { request } from "../api/http.ts";
import { BY_CURSOR, cursorOf } from "../api/paging.ts";
import { session } from "../api/session.ts";
import { useStore } from "../state.ts";

export type Preset = Gets<Api["GET /me/ratings"]>["ratings"][number]["preset"];
export type Row = Gets<Api["GET /ratings/:preset/leaderboard"]>["items"][number];
export type Around = "everyone" | "me" | "friends";

/** Rows of a page of a leaderboard. */
const PAGE_SIZE = "20";

export const useSeason = () =>
  useQuery({ queryKey: ["season"], queryFn: () => request("GET /seasons/current"), staleTime: 600_000 });

/** The own ratings; asks only where somebody is signed in. */
export function useOwnRatings() {
  const { user } = useStore(session);
  return useQuery({
    queryKey: ["ratings", user?.id],
    queryFn: () => ask("GET /me/ratings"),
    enabled: user !== null,
  });
}

export function useLeaderboard(preset: Preset, season: string, around: Around) {
  const { user } = useStore(session);
  return useInfiniteQuery({
    queryKey: ["leaderboard", user?.id, preset, season, around],
    queryFn: ({ pageParam }) => {
      const sends = {
        params: { preset },
        query: {
          season,
          limit: PAGE_SIZE,
          ...(around !== "everyone" && { around }),
          ...cursorOf(pageParam),
        },
      };
      return user
        ? ask("GET /ratings/:preset/leaderboard", sends)
        : request("GET /ratings/:preset/leaderboard", sends);
    },
    ...BY_CURSOR,
  });
}

/** How a player's rating went. */
export function useRatingHistory(name: string | undefined, preset: Preset) {
  return useQuery({
    queryKey: ["ratings", "history", name, preset],
    queryFn: () => ask("GET /players/:name/ratings/:preset/history", { params: { name: name!, preset } }),
    enabled: name !== undefined,
  });
}
