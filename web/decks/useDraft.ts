// A draft that saves itself. Each save names the version that it was made to, so that no tab overwrites another's. What
// could not be saved is kept: unsaved.ts.
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import { ask } from "../api/ask.ts";
import { ApiError } from "../api/http.ts";
import { errorText } from "../text/errors.ts";
import type { Draft } from "./draft.ts";
import { type Deck, keepDeck } from "./queries.ts";
import { draftOf, forgetDraft, keepDraft, type OpenDraft, openDraft } from "./unsaved.ts";

/** How long changes pause before they are saved. */
const SAVE_PAUSE_MS = 700;

export type SaveState = "saved" | "dirty" | "saving" | "stale" | "failed" | "readOnly";

export interface DraftState {
  draft: Draft;
  state: SaveState;
  /** Why saving failed, for the player to read. */
  error: string | null;
  change(change: (draft: Draft) => Draft): void;
  /** Saves now, if there is something to save. Rejects where that fails. */
  flush(): Promise<void>;
  /** Shows the newer version of another tab; what was not saved here is gone. */
  takeNewer(): Promise<void>;
  /** Tries again after a failure. */
  retry(): void;
}

const firstState = (deck: Deck, open: OpenDraft): SaveState =>
  deck.readOnly ? "readOnly" : open.dirty || open.saving ? "dirty" : "saved";

export function useDraft(deck: Deck): DraftState {
  const client = useQueryClient();
  /** The newest draft, for saves that outlive a rendering and the page. */
  const [latest] = useState(() => openDraft(deck));
  const [draft, setDraft] = useState(latest.draft);
  const [state, setState] = useState<SaveState>(() => firstState(deck, latest));
  const [error, setError] = useState<string | null>(null);

  const save = useCallback(async () => {
    const sent = latest.draft;
    latest.dirty = false;
    setState("saving");
    const body = { version: latest.version, ...sent, name: sent.name.trim() || deck.name };
    try {
      const saved = await ask("PATCH /decks/:id", { params: { id: deck.id }, body });
      latest.version = saved.version;
      if (latest.dirty) keepDraft(deck.id, latest);
      else forgetDraft(deck.id);
      keepDeck(client, saved);
      setError(null);
      setState(latest.dirty ? "dirty" : "saved");
    } catch (failure) {
      latest.dirty = true;
      const code = failure instanceof ApiError ? failure.code : null;
      // What the server never takes is not to come back.
      if (code === "invalid_request") forgetDraft(deck.id);
      setError(errorText(failure));
      setState(code === "stale_version" ? "stale" : "failed");
      throw failure;
    }
  }, [client, latest, deck.id, deck.name]);

  const flush = useCallback(async () => {
    await latest.saving?.catch(() => {});
    if (!latest.dirty) return setState((before) => (before === "dirty" ? "saved" : before));
    latest.saving = save();
    await latest.saving;
  }, [latest, save]);

  const change = useCallback(
    (work: (draft: Draft) => Draft) => {
      const next = work(latest.draft);
      if (next === latest.draft) return;
      latest.draft = next;
      latest.dirty = true;
      keepDraft(deck.id, latest);
      setDraft(next);
      setState((before) => (before === "stale" ? before : "dirty"));
    },
    [latest, deck.id],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: each change starts the pause again
  useEffect(() => {
    if (state !== "dirty") return;
    const timer = setTimeout(() => void flush().catch(() => {}), SAVE_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft, state, flush]);
  const isUnsaved = state !== "saved" && state !== "readOnly";
  useEffect(() => {
    if (!isUnsaved) return;
    // The browser asks whether to close the tab.
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", hold);
    return () => removeEventListener("beforeunload", hold);
  }, [isUnsaved]);
  // Leaving the page saves what the pause still holds back.
  useEffect(() => () => void flush().catch(() => {}), [flush]);

  // Another tab, or device, has changed the deck, and nothing was changed here meanwhile.
  useEffect(() => {
    if (latest.dirty || deck.version <= latest.version) return;
    Object.assign(latest, { draft: draftOf(deck), version: deck.version });
    setDraft(latest.draft);
  }, [latest, deck]);

  const takeNewer = useCallback(async () => {
    const newer = await ask("GET /decks/:id", { params: { id: deck.id } });
    Object.assign(latest, { draft: draftOf(newer), version: newer.version, dirty: false });
    forgetDraft(deck.id);
    keepDeck(client, newer);
    setDraft(latest.draft);
    setError(null);
    setState(newer.readOnly ? "readOnly" : "saved");
  }, [client, latest, deck.id]);

  const retry = useCallback(() => setState("dirty"), []);
  useEffect(() => {
    if (state !== "failed") return;
    addEventListener("online", retry);
    return () => removeEventListener("online", retry);
  }, [state, retry]);
  return { draft, state, error, change, flush, takeNewer, retry };
}
