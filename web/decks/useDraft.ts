// A draft that saves itself. Each save names the version that it was made to, so that no tab overwrites another's.
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { ask } from "../api/ask.ts";
import { ApiError } from "../api/http.ts";
import { errorText } from "../text/errors.ts";
import type { Draft } from "./draft.ts";
import { type Deck, keepDeck } from "./queries.ts";

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

const draftOf = ({ name, rules, cards, energy }: Deck): Draft => ({ name, rules, cards, energy });

export function useDraft(deck: Deck): DraftState {
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(deck));
  const [state, setState] = useState<SaveState>(deck.readOnly ? "readOnly" : "saved");
  const [error, setError] = useState<string | null>(null);
  /** The newest draft and the version that it was made to, for saves that outlive a rendering. */
  const latest = useRef({ draft, version: deck.version, dirty: false });
  const running = useRef<Promise<void> | null>(null);

  const save = useCallback(async () => {
    const sent = latest.current.draft;
    latest.current.dirty = false;
    setState("saving");
    const body = { version: latest.current.version, ...sent, name: sent.name.trim() || deck.name };
    try {
      const saved = await ask("PATCH /decks/:id", { params: { id: deck.id }, body });
      latest.current.version = saved.version;
      keepDeck(client, saved);
      setError(null);
      setState(latest.current.dirty ? "dirty" : "saved");
    } catch (failure) {
      latest.current.dirty = true;
      setError(errorText(failure));
      setState(failure instanceof ApiError && failure.code === "stale_version" ? "stale" : "failed");
      throw failure;
    }
  }, [client, deck.id, deck.name]);

  const flush = useCallback(async () => {
    await running.current?.catch(() => {});
    if (!latest.current.dirty) return;
    running.current = save();
    await running.current;
  }, [save]);

  const change = useCallback((work: (draft: Draft) => Draft) => {
    const next = work(latest.current.draft);
    if (next === latest.current.draft) return;
    latest.current.draft = next;
    latest.current.dirty = true;
    setDraft(next);
    setState((before) => (before === "stale" ? before : "dirty"));
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each change starts the pause anew
  useEffect(() => {
    if (state !== "dirty") return;
    const timer = setTimeout(() => void flush().catch(() => {}), SAVE_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft, state, flush]);
  // Leaving the page saves what the pause still holds back.
  useEffect(() => () => void flush().catch(() => {}), [flush]);

  // Another tab, or device, has changed the deck, and nothing was changed here meanwhile.
  useEffect(() => {
    if (latest.current.dirty || deck.version <= latest.current.version) return;
    latest.current = { draft: draftOf(deck), version: deck.version, dirty: false };
    setDraft(latest.current.draft);
  }, [deck]);

  const takeNewer = useCallback(async () => {
    const newer = await ask("GET /decks/:id", { params: { id: deck.id } });
    latest.current = { draft: draftOf(newer), version: newer.version, dirty: false };
    keepDeck(client, newer);
    setDraft(latest.current.draft);
    setError(null);
    setState(newer.readOnly ? "readOnly" : "saved");
  }, [client, deck.id]);

  const retry = useCallback(() => setState("dirty"), []);
  return { draft, state, error, change, flush, takeNewer, retry };
}
