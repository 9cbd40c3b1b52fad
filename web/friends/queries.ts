// What the server tells of friends. Asking is also the sign of life by which friends see that the player is online.
import { useQuery } from "@tanstack/react-query";
import type { Api } from "../../src/http/api.ts";
import type { Gets } from "../../src/http/endpoint.ts";
import { ask, queryClient } from "../api/ask.ts";
import { session } from "../api/session.ts";
import { createStore, useStore } from "../store.ts";

export type Friends = Gets<Api["GET /friends"]>;
export type Friend = Friends["friends"][number];
type Note = Friends["notes"][number];

/** Within the time for which the server takes the player to be online. */
export const PULSE_MS = 20_000;
/** On the page of friends. */
export const LIVE_MS = 4_000;

/** Notes are told once, so they are kept until the player has seen to them. */
export const notes = createStore<{ waiting: Note[] }>({ waiting: [] });

export const dropNote = (code: string): void =>
  notes.set({ waiting: notes.get().waiting.filter((note) => note.code !== code) });

/** @param intervalMs between two questions */
export function useFriends(intervalMs: number) {
  const { user } = useStore(session);
  return useQuery({
    queryKey: ["friends", user?.id],
    queryFn: async () => {
      const told = await ask("GET /friends");
      if (told.notes.length > 0) notes.set({ waiting: [...notes.get().waiting, ...told.notes] });
      return told;
    },
    enabled: user !== null,
    refetchInterval: intervalMs,
    staleTime: 0,
  });
}

export const refreshFriends = () => queryClient.invalidateQueries({ queryKey: ["friends"] });
