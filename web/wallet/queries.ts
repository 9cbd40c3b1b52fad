// Queries of a user's wallet, packs and daily reward, and what has to be asked again after a change.
import { useQuery } from "@tanstack/react-query";
import { ask, queryClient } from "../api/ask.ts";
import { ApiError, request } from "../api/http.ts";
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

const FALLBACK_ZONE = "UTC";

/** The browser's time zone. Some call one that they do not know "Etc/Unknown", a name that they refuse themselves. */
function ownZone(): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  try {
    return Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone || FALLBACK_ZONE;
  } catch {
    return FALLBACK_ZONE;
  }
}

/** Asks by the days of the player's time zone, or of UTC if the server knows no such zone: its list may be older. */
export async function byOwnDays<T>(send: (timeZone: string) => Promise<T>): Promise<T> {
  try {
    return await send(ownZone());
  } catch (error) {
    if (error instanceof ApiError && error.fields.some(({ field }) => field === "timeZone"))
      return send(FALLBACK_ZONE);
    throw error;
  }
}

export function useDaily() {
  const { user } = useStore(session);
  return useQuery({
    queryKey: ["daily", user?.id],
    queryFn: () => byOwnDays((timeZone) => ask("GET /me/daily", { query: { timeZone } })),
    enabled: user !== null,
  });
}

/** After something was granted or spent. */
export async function refreshOwned(): Promise<void> {
  const kinds = ["wallet", "packs", "daily", "collection", "wallet-history", "campaign"];
  await Promise.all(kinds.map((kind) => queryClient.invalidateQueries({ queryKey: [kind] })));
}
