// Queries of a user's wallet, packs and daily reward, and what has to be asked again after a change.
import { useQuery } from "@tanstack/react-query";
import { ask, queryClient } from "../api/ask.ts";
import { request } from "../api/http.ts";
import { session } from "../api/session.ts";
import { useStore } from "../state.ts";

/** Asks only where somebody is signed in. */
export function useWallet() {
  const { user } = useStore(session);
  return useQuery({
    queryKey: ["wallet", user?.id],
    queryFn: () => ask("GET /me/wallet"),
    enabled: user !== null,
  });
}

export function useOwnPacks() {
  const { user } = useStore(session);
  return useQuery({
    queryKey: ["packs", user?.id],
    queryFn: () => ask("GET /me/packs"),
    enabled: user !== null,
  });
}

/** The packs that there are, their odds, and the prices. They change with a release only. */
export function usePackOffers() {
  return useQuery({ queryKey: ["pack-offers"], queryFn: () => request("GET /packs"), staleTime: 600_000 });
}

/** The player's time zone, by whose days the daily reward goes. */
export const timeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";

export function useDaily() {
  const { user } = useStore(session);
  return useQuery({
    queryKey: ["daily", user?.id],
    queryFn: () => ask("GET /me/daily", { query: { timeZone: timeZone() } }),
    enabled: user !== null,
  });
}

/** After something was granted or spent. */
export async function refreshOwned(): Promise<void> {
  const kinds = ["wallet", "packs", "daily", "collection", "wallet-history", "campaign"];
  await Promise.all(kinds.map((kind) => queryClient.invalidateQueries({ queryKey: [kind] })));
}
