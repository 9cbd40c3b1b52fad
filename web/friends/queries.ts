// Queries of friends. The server says at once when there is something new to ask for; see event-stream.ts.
import { useQuery } from "@tanstack/react-query";
import type { Api } from "../../src/http/api.ts";
import type { Gets } from "../../src/http/endpoint.ts";
import { ask, queryClient } from "../api/ask.ts";
import { onAccountGone, session } from "../api/session.ts";
import { createStore, useStore } from "../state.ts";

export type Friends = Gets<Api["GET /friends"]>;
export type Friend = Friends["friends"][number];
type Note = Friends["notes"][number];

/** Without a stream, asking is the sign of life by which friends see that the player is online. */
const PULSE_MS = 20_000;
/** With a stream, for changes of which nobody tells: a server process that was killed. */
const SWEEP_MS = 60_000;

export const stream = createStore<{ open: boolean }>({ open: false });

/** Notes are told once, so they are kept until the player has seen to them. */
export const notes = createStore<{ waiting: Note[] }>({ waiting: [] });

onAccountGone(() => notes.set({ waiting: [] }));

export const dropNote = (code: string): void =>
  notes.set({ waiting: notes.get().waiting.filter((note) => note.code !== code) });

export function useFriends() {
  const { user } = useStore(session);
  const { open } = useStore(stream);
  return useQuery({
    queryKey: ["friends", user?.id],
    queryFn: async () => {
      const told = await ask("GET /friends");
      if (told.notes.length > 0) notes.set({ waiting: [...notes.get().waiting, ...told.notes] });
      return told;
    },
    enabled: user !== null,
    refetchInterval: open ? SWEEP_MS : PULSE_MS,
    staleTime: 0,
  });
}

export const refreshFriends = () => queryClient.invalidateQueries({ queryKey: ["friends"] });
