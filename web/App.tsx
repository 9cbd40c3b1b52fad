// Which page is shown, and the match that is kept while its page is open.
import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import type { NewMatch } from "./match/connection.ts";
import type { Place } from "./match/enter.ts";
import { forgetMatch } from "./match/memory.ts";
import { Home } from "./pages/Home.tsx";
import { NotFound } from "./pages/NotFound.tsx";
import { matchPath, navigate, usePage } from "./router.ts";

// The table and what it needs are loaded apart: the lobby is there at once.
const loadTable = () => import("./pages/MatchPage.tsx");
const MatchPage = lazy(() => loadTable().then(({ MatchPage }) => ({ default: MatchPage })));
const AccountPage = lazy(() =>
  import("./account/AccountPage.tsx").then(({ AccountPage }) => ({ default: AccountPage })),
);

export function App() {
  const page = usePage();
  const [place, setPlace] = useState<Place | null>(null);
  const roomId = page.at === "match" ? page.roomId : null;

  const start = useCallback(async (options: NewMatch) => {
    const [{ makeMatch }] = await Promise.all([import("./match/enter.ts"), loadTable()]);
    const made = await makeMatch(options);
    setPlace(made);
    navigate(matchPath(made.connection.roomId));
  }, []);

  const join = useCallback(async (id: string, deck?: string) => {
    const { enterMatch } = await import("./match/enter.ts");
    setPlace(await enterMatch(id, deck));
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
        <Suspense fallback={<p className="loading spinner" role="status" aria-label="Loading the table" />}>
          <MatchPage
            key={page.roomId}
            roomId={page.roomId}
            place={place?.connection.roomId === page.roomId ? place : null}
            onJoin={join}
            onStart={start}
          />
        </Suspense>
      );
    case "account":
      return (
        <Suspense fallback={<p className="loading spinner" role="status" aria-label="Loading" />}>
          <AccountPage />
        </Suspense>
      );
    case "unknown":
      return <NotFound />;
  }
}
