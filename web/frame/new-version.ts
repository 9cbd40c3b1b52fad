// A newer version of the client on the server: files of the old one are gone, so the document has to be reloaded.

import { createStore } from "../state.ts";
import { tabStorage } from "../storage.ts";

/** Whether the server has a newer version than the one that runs. */
export const newVersion = createStore({ available: false });

const KEY = "mantimon.reloadedAt";
/** A second failure this soon after a reload is no matter of versions. */
const RELOAD_AGAIN_MS = 60_000;

/** A file of the client could not be loaded although the connection works: it belongs to an older build. */
export class OutdatedError extends Error {
  override name = "OutdatedError";
}

/**
 * Reloads the document if that has not just been tried. For pages that are opened: nothing is lost by it.
 * @throws {OutdatedError} if it was tried
 */
export function reloadForNewVersion(cause: unknown): Promise<never> {
  if (!navigator.onLine || Date.now() - lastReload() < RELOAD_AGAIN_MS) {
    newVersion.set({ available: navigator.onLine });
    throw new OutdatedError("a file of the client could not be loaded", { cause });
  }
  reload();
  // The document is about to go.
  return new Promise(() => {});
}

/**
 * Imports a file in the course of an action, such as starting a match.
 * @throws {OutdatedError} the player is offered to reload, and decides when.
 */
export async function importFile<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    newVersion.set({ available: navigator.onLine });
    throw new OutdatedError("a file of the client could not be loaded", { cause: error });
  }
}

export function reload(): void {
  // Where storage is blocked, nothing keeps a broken server from reloading the page again.
  tabStorage.write(KEY, String(Date.now()));
  location.reload();
}

const lastReload = () => Number(tabStorage.read(KEY));

/** The file of this client's entry point, which the build names by its content; undefined in development. */
const ownVersion = (): string | undefined =>
  document.querySelector<HTMLScriptElement>('script[type="module"][src^="/assets/"]')?.src.split("/").at(-1);

/** Compares the client that the server serves, as its answers tell, with the one that runs. */
export function noteServedVersion(served: string | null): void {
  const own = ownVersion();
  if (served && own && served !== own) newVersion.set({ available: true });
}
