// Which page is shown: the path of the address, and how to change it without a load.
import { useSyncExternalStore } from "react";

export type Page = { at: "home" } | { at: "match"; roomId: string } | { at: "unknown" };

export function pageOf(path: string): Page {
  if (path === "/") return { at: "home" };
  const match = /^\/match\/([\w-]{1,64})$/.exec(path);
  return match ? { at: "match", roomId: match[1] } : { at: "unknown" };
}

/** The path of a match's page, which is also what players share. */
export const matchPath = (roomId: string) => `/match/${roomId}`;

/** Room id in whatever a player pastes: a whole link, a path or the bare id. Null if there is none. */
export function roomIdIn(text: string): string | null {
  const last = text.trim().split(/[?#]/)[0].replace(/\/+$/, "").split("/").at(-1) ?? "";
  return /^[\w-]{4,64}$/.test(last) ? last : null;
}

export function navigate(path: string): void {
  if (path !== location.pathname) history.pushState(null, "", path);
  dispatchEvent(new PopStateEvent("popstate"));
  scrollTo(0, 0);
}

export function usePage(): Page {
  return pageOf(useSyncExternalStore(onNavigation, () => location.pathname));
}

function onNavigation(listener: () => void): () => void {
  addEventListener("popstate", listener);
  return () => removeEventListener("popstate", listener);
}
