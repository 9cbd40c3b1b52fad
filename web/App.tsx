// Chooses the page, and keeps the match session while its page is open.
import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import type { CreateMatchOptions } from "./match/connection.ts";
import type { MatchSession } from "./match/enter.ts";
import { forgetMatch } from "./match/remembered-match.ts";
import { Home } from "./pages/Home.tsx";
import { NotFound } from "./pages/NotFound.tsx";
import { matchPath, navigate, usePage, watchPath } from "./router.ts";

// The table is a chunk of its own, so that the lobby loads fast.
const loadTable = () => import("./pages/MatchPage.tsx");
const MatchPage = lazy(() => loadTable().then(({ MatchPage }) => ({ default: MatchPage })));
const ReplayPage = lazy(() =>
  import("./replay/ReplayPage.tsx").then(({ ReplayPage }) => ({ default: ReplayPage })),
);
const RulesPage = lazy(() =>
  import("./rules/RulesPage.tsx").then(({ RulesPage }) => ({ default: RulesPage })),
);
const AccountPage = lazy(() =>
  import("./account/AccountPage.tsx").then(({ AccountPage }) => ({ default: AccountPage })),
);

export function App() {
  const page = usePage();
  const [place, setPlace] = useState<MatchSession | null>(null);
  const roomId = page.at === "match" ? page.roomId : null;

  const start = useCallback(async (options: CreateMatchOptions) => {
    const [{ makeMatch }] = await Promise.all([import("./match/enter.ts"), loadTable()]);
    const made = await makeMatch(options);
    setPlace(made);
    navigate(matchPath(made.connection.matchId, options.rules));
  }, []);

  const join = useCallback(async (id: string, deck?: string) => {
    const { enterMatch } = await import("./match/enter.ts");
    setPlace(await enterMatch(id, deck));
  }, []);

  const follow = useCallback(async (id: string, seated: boolean) => {
    const { enterMatch } = await import("./match/enter.ts");
    setPlace(await enterMatch(id, undefined, seated));
    navigate(seated ? matchPath(id) : watchPath(id));
  }, []);

  // Opening another page leaves the table. The seat stays reserved, so that the player can come back.
  useEffect(() => {
    if (!place || place.connection.matchId === roomId) return;
    if (place.store.get().view === null) forgetMatch(place.connection.matchId);
    setPlace(null);
  }, [place, roomId]);
  useEffect(() => () => place?.connection.leave(), [place]);

  switch (page.at) {
    case "home":
      return <Home onStart={start} />;
    case "match":
      return (
        <Suspense fallback={<p className="loading spinner" role="status" aria-label="Loading the table" />}>
          <MatchPage
            key={page.roomId}
            roomId={page.roomId}
            place={place?.connection.matchId === page.roomId ? place : null}
            onJoin={join}
            onFollow={follow}
          />
        </Suspense>
      );
    case "replay":
      return (
        <Suspense fallback={<p className="loading spinner" role="status" aria-label="Loading the replay" />}>
          <ReplayPage key={page.matchId} matchId={page.matchId} />
        </Suspense>
      );
    case "account":
      return (
        <Suspense fallback={<p className="loading spinner" role="status" aria-label="Loading" />}>
          <AccountPage />
        </Suspense>
      );
    case "rules":
      return (
        <Suspense fallback={<p className="loading spinner" role="status" aria-label="Loading the rules" />}>
          <RulesPage rules={page.rules} />
        </Suspense>
      );
    case "unknown":
      return <NotFound />;
  }
}
