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

/** While the page is visible. Without a stream, asking is the sign of life by which friends see that the player is online. */
const PULSE_MS = 20_000;
/** With a stream, for changes of which nobody tells: a server process that was killed. */
const SWEEP_MS = 60_000;

export const stream = createStore<{ open: boolean }>({ open: false });

/** Invitations that are shown at a time: anybody may send them. */
const MAX_NOTES = 3;

/** Notes are told once, so they are kept until the player has seen to them, or their invitations are gone. */
export const notes = createStore<{ waiting: Note[] }>({ waiting: [] });

onAccountGone(() => notes.set({ waiting: [] }));

export const dropNote = (code: string): void =>
  notes.set({ waiting: notes.get().waiting.filter((note) => note.code !== code) });

/** Keeps the latest invitation of each host. */
function keepNotes(told: Note[]): void {
  const latest = new Map([...notes.get().waiting, ...told].map((note) => [note.from, note]));
  notes.set({ waiting: [...latest.values()].slice(-MAX_NOTES) });
}

async function dropGoneNotes(): Promise<void> {
  if (notes.get().waiting.length === 0) return;
  const { invitations } = await ask("GET /invitations");
  const open = new Set(invitations.map(({ code }) => code));
  notes.set({ waiting: notes.get().waiting.filter(({ code }) => open.has(code)) });
}

/** Ends friendship, requests and invitations between the two, for good. @throws {ApiError} */
export async function blockPlayer(name: string): Promise<void> {
  await ask("PUT /blocks/:name", { params: { name } });
  notes.set({ waiting: notes.get().waiting.filter(({ from }) => from !== name) });
  await Promise.all([refreshFriends(), queryClient.invalidateQueries({ queryKey: ["invitations"] })]);
}

export function useFriends() {
  const { user } = useStore(session);
  const { open } = useStore(stream);
  return useQuery({
    queryKey: ["friends", user?.id],
    queryFn: async () => {
      const told = await ask("GET /friends");
      if (told.notes.length > 0) keepNotes(told.notes);
      else await dropGoneNotes();
      return told;
    },
    enabled: user !== null,
    refetchInterval: open ? SWEEP_MS : PULSE_MS,
    staleTime: 0,
  });
}

export const refreshFriends = () => queryClient.invalidateQueries({ queryKey: ["friends"] });
