// Which page is shown, and the match that is kept while its page is open.
import { useCallback, useEffect, useState } from "react";
import { pool } from "../cards/browser.ts";
import { type Connection, createMatch, joinMatch, type NewMatch } from "./match/connection.ts";
import { forgetMatch, rememberMatch } from "./match/memory.ts";
import { createMatchStore, type MatchStore } from "./match/store.ts";
import { Home } from "./pages/Home.tsx";
import { MatchPage } from "./pages/MatchPage.tsx";
import { NotFound } from "./pages/NotFound.tsx";
import { matchPath, navigate, usePage } from "./router.ts";

/** A place at a table: playing or watching. */
export interface Place {
  store: MatchStore;
  connection: Connection;
  /** What the match was made with, by the one who made it. */
  made: NewMatch | null;
}

export function App() {
  const page = usePage();
  const [place, setPlace] = useState<Place | null>(null);
  const roomId = page.at === "match" ? page.roomId : null;

  const start = useCallback(async (options: NewMatch) => {
    const store = createMatchStore(pool);
    const connection = await createMatch(store, options);
    rememberMatch(connection.roomId);
    setPlace({ store, connection, made: options });
    navigate(matchPath(connection.roomId));
  }, []);

  const join = useCallback(async (id: string, deck?: string) => {
    const store = createMatchStore(pool);
    const connection = await joinMatch(store, id, deck);
    if (deck) rememberMatch(id);
    setPlace({ store, connection, made: null });
  }, []);

  // Whoever goes to another page leaves the table; the seat is kept for coming back.
  useEffect(() => {
    if (!place || place.connection.roomId === roomId) return;
    if (place.store.get().view === null) forgetMatch(place.connection.roomId);
    place.connection.leave();
    setPlace(null);
  }, [place, roomId]);

  switch (page.at) {
    case "home":
      return <Home onStart={start} />;
    case "match":
      return (
        <MatchPage
          key={page.roomId}
          roomId={page.roomId}
          place={place?.connection.roomId === page.roomId ? place : null}
          onJoin={join}
          onStart={start}
        />
      );
    case "unknown":
      return <NotFound />;
  }
}
