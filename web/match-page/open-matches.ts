// The player's matches that are not over, wherever they were begun, and the question before another is begun.
import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { Api } from "../../src/http/api.ts";
import type { Gets } from "../../src/http/endpoint.ts";
import { ask, queryClient } from "../api/ask.ts";
import { session } from "../api/session.ts";
import { createStore } from "../state.ts";

export type OpenMatch = Gets<Api["GET /matches/open"]>["matches"][number];

/** Opponents move while a list of matches is being looked at. */
const REFRESH_MS = 20_000;

const keyOf = (userId: string) => ["matches", userId, "open"];

const load = async () => (await ask("GET /matches/open")).matches;

export function useOpenMatches(userId: string): UseQueryResult<OpenMatch[]> {
  return useQuery({
    queryKey: keyOf(userId),
    queryFn: load,
    staleTime: 0,
    refetchOnMount: "always",
    refetchInterval: REFRESH_MS,
  });
}

type Answer = "begin" | "concede" | "stay";

/** The question that is open: what becomes of these matches. */
export const openMatchWarning = createStore<{
  matches: OpenMatch[];
  answer: ((answer: Answer) => void) | null;
}>({ matches: [], answer: null });

/** The list as it is now; empty if it cannot be had. */
export async function loadOpenMatches(): Promise<OpenMatch[]> {
  const { user } = session.get();
  if (!user) return [];
  return queryClient.fetchQuery({ queryKey: keyOf(user.id), queryFn: load, staleTime: 0 }).catch(() => []);
}

/** Asks what becomes of these matches. */
export async function askAboutOpenMatches(matches: OpenMatch[]): Promise<Answer> {
  const answer = await new Promise<Answer>((resolve) => openMatchWarning.set({ matches, answer: resolve }));
  openMatchWarning.set({ matches: [], answer: null });
  return answer;
}

export const isPlaying = ({ status }: OpenMatch) => status === "playing";
