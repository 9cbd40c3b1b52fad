// Queries of the player's quests.
import { useQuery } from "@tanstack/react-query";
import type { Api } from "../../src/http/api.ts";
import type { Gets } from "../../src/http/endpoint.ts";
import { ask } from "../api/ask.ts";
import { session } from "../api/session.ts";
import { useStore } from "../state.ts";
import { byOwnDays } from "../wallet/queries.ts";

export type Quest = Gets<Api["GET /me/quests"]>["quests"][number];

export function useQuests() {
  const { user } = useStore(session);
  return useQuery({
    queryKey: ["quests", user?.id],
    queryFn: () => byOwnDays((timeZone) => ask("GET /me/quests", { query: { timeZone } })),
    enabled: user !== null,
  });
}
