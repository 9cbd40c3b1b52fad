// What the server tells of the campaign, and what is said of it in words.
import { useQuery } from "@tanstack/react-query";
import type { Text } from "../../cards/campaign/types.ts";
import type { Api } from "../../src/http/api.ts";
import type { Gets } from "../../src/http/endpoint.ts";
import { ask } from "../api/ask.ts";
import { ApiError } from "../api/http.ts";
import { session } from "../api/session.ts";
import { useStore } from "../store.ts";
import { currentLanguage, t } from "../text/index.ts";

export type World = Gets<Api["GET /campaign"]>;
export type Hall = World["league"];
export type Npc = Hall["npcs"][number];
export type NpcDetails = Gets<Api["GET /campaign/npcs/:npc"]>;

/** Asks only where somebody is signed in. */
export function useWorld() {
  const { user } = useStore(session);
  return useQuery({
    queryKey: ["campaign", user?.id],
    queryFn: () => ask("GET /campaign"),
    enabled: user !== null,
  });
}

export function useNpc(npc: string) {
  const { user } = useStore(session);
  return useQuery({
    queryKey: ["campaign", user?.id, npc],
    queryFn: () => ask("GET /campaign/npcs/:npc", { params: { npc } }),
    enabled: user !== null,
  });
}

/** The battle that a match is; null for any other match. It is asked for once: a match does not change its purpose. */
export function useBattle(matchId: string, enabled: boolean) {
  return useQuery({
    queryKey: ["campaign-battle", matchId],
    queryFn: async () => {
      const { battle } = await ask("GET /campaign");
      if (battle?.matchId === matchId) return battle;
      return resultOf(matchId).catch(() => null);
    },
    enabled,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

const resultOf = (matchId: string) => ask("GET /me/campaign/results/:matchId", { params: { matchId } });

/** Recording a match takes a moment after its end. */
const RESULT_RETRIES = 60;
const RESULT_RETRY_MS = 500;

/** What a finished battle has brought, as soon as it is recorded. */
export function useBattleResult(matchId: string, enabled: boolean) {
  return useQuery({
    queryKey: ["campaign-result", matchId],
    queryFn: () => resultOf(matchId),
    enabled,
    retry: (failures, error) =>
      failures < RESULT_RETRIES && error instanceof ApiError && (error.status === 404 || error.status === 0),
    retryDelay: RESULT_RETRY_MS,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** A text of the campaign in the player's language. */
export const say = (text: Text) => text[currentLanguage()] ?? text.en;

export const hallsOf = ({ clubs, league }: World): Hall[] => [...clubs, league];

export const findHall = (world: World, id: string) => hallsOf(world).find((hall) => hall.id === id);

export const hallPath = (hall: string) => `/campaign/${hall}`;
export const npcPath = (hall: string, npc: string) => `/campaign/${hall}/${npc}`;

/** The first character that can be challenged and has not been beaten, with its hall. */
export function nextNpc(world: World): { hall: Hall; npc: Npc } | null {
  for (const hall of hallsOf(world)) {
    const npc = hall.state !== "locked" && hall.npcs.find(({ state }) => state === "open");
    if (npc) return { hall, npc };
  }
  return null;
}

/** "House rules. The first to 3 points wins." */
export function rulesWords({ preset, about }: Hall["rules"]): string {
  const base = t("campaign.rules", { rules: t(`rules.${preset}`) });
  return about ? `${base} ${say(about)}` : base;
}
