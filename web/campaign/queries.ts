// Queries of the campaign, and the words for what they answer.
import { useQuery } from "@tanstack/react-query";
import type { Text } from "../../cards/campaign/types.ts";
import type { Api } from "../../src/http/api.ts";
import type { Gets } from "../../src/http/endpoint.ts";
import { ask, onceSettled } from "../api/ask.ts";
import { session } from "../api/session.ts";
import { useStore } from "../state.ts";
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

/** What a finished battle has brought. It is there as soon as the match is recorded. */
export function useBattleResult(matchId: string, settled: boolean) {
  return useQuery({
    queryKey: ["campaign-result", matchId],
    queryFn: () => ask("GET /me/campaign/results/:matchId", { params: { matchId } }),
    ...onceSettled(settled),
  });
}

/** A text of the campaign in the player's language. */
export const say = (text: Text) => text[currentLanguage()] ?? text.en;

export const hallsOf = ({ clubs, league }: World): Hall[] => [...clubs, league];

export const findHall = (world: World, id: string) => hallsOf(world).find((hall) => hall.id === id);

/** A character and the hall that it sits in. */
export function findNpc(world: World, id: string): { hall: Hall; npc: Npc } | undefined {
  const people = hallsOf(world).flatMap((hall) => hall.npcs.map((npc) => ({ hall, npc })));
  return people.find(({ npc }) => npc.id === id);
}

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
