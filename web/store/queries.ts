// Queries of the store and of a user's orders, and what has to be asked again after a purchase.
import { useQuery } from "@tanstack/react-query";
import type { Api } from "../../src/http/api.ts";
import type { Gets } from "../../src/http/endpoint.ts";
import { ask, queryClient } from "../api/ask.ts";
import { request } from "../api/http.ts";
import { ownToken, session } from "../api/session.ts";
import { createStore, useStore } from "../state.ts";
import { storage } from "../storage.ts";
import { refreshOwned } from "../wallet/queries.ts";

export type Store = Gets<Api["GET /store"]>;
export type StoreItem = Store["items"][number];
export type Order = Gets<Api["GET /orders"]>["items"][number];
export type OrderState = Order["state"];
export type Spending = Gets<Api["GET /me/spending"]>;

const REGION_KEY = "mantimon.region";

/** The region whose prices are shown: what the player has chosen, else what the browser's language says. */
export const region = createStore<{ code: string }>({ code: savedRegion() });

function savedRegion(): string {
  const saved = storage.read(REGION_KEY) ?? "";
  if (/^[A-Z]{2}$/.test(saved)) return saved;
  return regionOf(navigator.languages);
}

/** By the text alone: browsers have languages such as "en-US@posix" and "C" too, which `Intl` refuses. */
export function regionOf(languages: readonly string[]): string {
  const found = languages.map((tag) => /[-_]([A-Z]{2})\b/.exec(tag)?.[1]).find((code) => code);
  return found ?? "US";
}

export function chooseRegion(code: string): void {
  storage.write(REGION_KEY, code);
  region.set({ code });
}

export function useStoreOffers() {
  const { user } = useStore(session);
  const { code } = useStore(region);
  return useQuery({
    queryKey: ["store", user?.id, code],
    queryFn: async () => request("GET /store", { query: { region: code } }, await ownToken()),
  });
}

const ORDER_POLL_MS = 1500;

/** An order; one that is being paid is asked for again until it is settled. */
export function useOrder(id: string) {
  const { user } = useStore(session);
  return useQuery({
    queryKey: ["order", user?.id, id],
    queryFn: () => ask("GET /orders/:id", { params: { id } }),
    enabled: user !== null,
    refetchInterval: ({ state }) => (isPending(state.data?.state) ? ORDER_POLL_MS : false),
  });
}

const isPending = (state: OrderState | undefined) =>
  state === "created" || state === "open" || state === "paid";

export function useSpending(enabled: boolean) {
  const { user } = useStore(session);
  return useQuery({
    queryKey: ["spending", user?.id],
    queryFn: () => ask("GET /me/spending"),
    enabled: enabled && user !== null,
  });
}

/** After something was bought, paid or cancelled. */
export async function refreshStore(): Promise<void> {
  const kinds = [
    "store",
    "orders",
    "order",
    "spending",
    "gifts",
    "cosmetics",
    "premium",
    "me",
    "battle-pass",
  ];
  await Promise.all([
    refreshOwned(),
    ...kinds.map((kind) => queryClient.invalidateQueries({ queryKey: [kind] })),
  ]);
}
