// The news of the lobby, heard while something that shows it is on the screen.
import { useEffect } from "react";
import type { LobbyList } from "../../src/matches/endpoints.ts";
import { queryClient } from "../api/ask.ts";
import { listenToStream } from "../api/event-stream.ts";
import { createStore, useStore } from "../state.ts";

const lobby = createStore<{ open: boolean }>({ open: false });

/** Without a stream, as for a visitor without an account, after which the lists are asked for again. */
const POLL_MS = 10_000;
/** With a stream, for changes of which nobody tells. */
const SWEEP_MS = 60_000;

/** The key of a list: the server's name for it, by which it announces changes. */
export const lobbyKey = (list: LobbyList, ...more: unknown[]) => ["lobby", list, ...more];

let users = 0;
let stop = () => {};

function listen(): () => void {
  if (users++ === 0)
    stop = listenToStream({
      path: "/lobby/live",
      // An answer that is on its way is as new as the news.
      onNews: (list) =>
        void queryClient.refetchQueries(
          { queryKey: ["lobby", list], type: "active" },
          { cancelRefetch: false },
        ),
      onState: (open) => lobby.set({ open }),
    });
  return () => {
    if (--users === 0) stop();
  };
}

/** @returns after how many milliseconds a list of the lobby has to be asked for without being told. */
export function useLobbyNews(): number {
  useEffect(listen, []);
  return useStore(lobby).open ? SWEEP_MS : POLL_MS;
}
