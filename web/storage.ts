// What this browser keeps for the client. Where it keeps nothing, or its storage is full, values last as long as the page.

interface Keeper {
  read(key: string): string | null;
  write(key: string, value: string): void;
  forget(key: string): void;
}

/** Of all tabs, for good. */
export const storage = keeper(() => localStorage);

/** Of this tab, until it is closed. */
export const tabStorage = keeper(() => sessionStorage);

/** @param open throws where site data is blocked, as each access to what it returns may */
function keeper(open: () => Storage): Keeper {
  /** What the browser did not take. */
  const unsaved = new Map<string, string>();
  return {
    read(key) {
      try {
        return unsaved.get(key) ?? open().getItem(key);
      } catch {
        return null;
      }
    },
    write(key, value) {
      try {
        open().setItem(key, value);
        unsaved.delete(key);
      } catch {
        unsaved.set(key, value);
      }
    },
    forget(key) {
      unsaved.delete(key);
      try {
        open().removeItem(key);
      } catch {
        // There is nothing that could be read later.
      }
    },
  };
}
