// Chooses the page of the address, and puts the frame around it.
import { QueryClientProvider } from "@tanstack/react-query";
import { type ComponentType, lazy, Suspense, useSyncExternalStore } from "react";
import { Router, useLocation, useSearch } from "wouter";
import { useBrowserLocation } from "wouter/use-browser-location";
import { SignedOut } from "./account/SignedOut.tsx";
import { queryClient } from "./api/ask.ts";
import { Frame } from "./frame/Frame.tsx";
import { Skeleton } from "./frame/Skeleton.tsx";
import { useScrollOf } from "./frame/scroll.ts";
import { usePageTitle } from "./frame/title.ts";
import { Pulse } from "./friends/Pulse.tsx";
import { NotFoundPage } from "./not-found/NotFoundPage.tsx";
import type { PageEntry } from "./page-entry.ts";
import { loadPage, matchPage, PAGES, type PageMatch } from "./pages.ts";
import { navigate } from "./router.ts";
import { currentLanguage, onLanguageChange } from "./text/index.ts";
import { ErrorBoundary } from "./ui/ErrorBoundary.tsx";

/** The page that the client was opened with is asked for at once, beside the first texts and the session. */
const first = matchPage(location.pathname)?.page;
const firstLoaded = first && loadPage(first);
const components = new Map<PageEntry, ComponentType<Record<string, string>>>(
  PAGES.map((page) => [page, lazy(() => (page === first ? firstLoaded! : loadPage(page)))]),
);

export function App() {
  const language = useSyncExternalStore(onLanguageChange, currentLanguage);
  return (
    // Another language shows every text again, also those that are no component's state.
    <QueryClientProvider client={queryClient} key={language}>
      <Router hook={useClientLocation}>
        <Pulse />
        <Pages />
        <SignedOut />
      </Router>
    </QueryClientProvider>
  );
}

/** Links change the address as the rest of the client does. */
function useClientLocation(): [string, typeof navigate] {
  return [useBrowserLocation()[0], navigate];
}

function Pages() {
  const [path] = useLocation();
  const search = useSearch();
  const match = matchPage(path);
  useScrollOf(`${path}?${search}`);
  usePageTitle(match?.page.name ?? "notFound");
  if (!match) {
    return (
      <Frame>
        <NotFoundPage />
      </Frame>
    );
  }
  const page = (
    <ErrorBoundary key={path}>
      <Suspense fallback={<Skeleton kind={match.page.skeleton} />}>
        <Page match={match} />
      </Suspense>
    </ErrorBoundary>
  );
  return match.page.bare ? page : <Frame>{page}</Frame>;
}

function Page({ match: { page, params } }: { match: PageMatch }) {
  const Component = components.get(page)!;
  return <Component {...params} />;
}
