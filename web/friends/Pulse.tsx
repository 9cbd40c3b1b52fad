// Keeps the player online in the eyes of friends, on every page, and hears what is new of them.
import { useEffect } from "react";
import { listenToStream } from "../api/event-stream.ts";
import { session } from "../api/session.ts";
import { useLater } from "../later.ts";
import { currentMatch } from "../match-page/current-match.ts";
import { search } from "../play/search-store.ts";
import { useStore } from "../state.ts";
import { refreshFriends, stream, useFriends } from "./queries.ts";

export function Pulse() {
  const { user } = useStore(session);
  const isLater = useLater();
  return user && isLater && <PulseOf key={user.id} />;
}

function PulseOf() {
  useFriends();
  useEffect(
    () =>
      listenToStream({
        path: "/friends/live",
        onNews: () => void refreshFriends(),
        onState: (open) => stream.set({ open }),
        // Whoever waits for an opponent, or for a move, often looks at another page meanwhile.
        isNeededHidden: () => search.get().current !== null || currentMatch.get().session !== null,
      }),
    [],
  );
  return null;
}
