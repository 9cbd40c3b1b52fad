// Loads the cards of the build. They are data, in files of their own: a browser reads JSON faster than JavaScript, and
// pages that show no cards do not wait for them.
import type { CardSet } from "../cards/content.ts";
import dri from "../cards/sets/dri.json?url";
import dst from "../cards/sets/dst.json?url";
import wld from "../cards/sets/wld.json?url";

/** The first released first. */
const FILES = [wld, dst, dri];

/** Names the cards of the build: a build puts a hash of their content into the names of the files. */
export const CARDS_VERSION = FILES.join();

let loading: Promise<void> | null = null;

/** Resolves once `pool` of cards/browser.ts is there. @throws if a file cannot be loaded; it may be tried again */
export function loadCards(): Promise<void> {
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function load(): Promise<void> {
  // What makes a pool of them is no part of the first files either.
  const [{ provideCards }, sets] = await Promise.all([
    import("../cards/browser.ts"),
    Promise.all(FILES.map(setAt)),
  ]);
  provideCards(sets);
}

async function setAt(url: string): Promise<CardSet> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}`);
  return await answer.json();
}

/** Loads code that reads the cards, and the cards beside it. */
export async function withCards<T>(code: Promise<T>): Promise<T> {
  const [loaded] = await Promise.all([code, loadCards()]);
  return loaded;
}
