// The page of a shared link: take the free seat with a deck, or watch. Returning players and spectators enter at once.
import { useCallback, useEffect, useRef, useState } from "react";
import type { ApiError } from "../api/http.ts";
import { firstDeck } from "../decks.ts";
import { isPassing } from "../match/problems.ts";
import { forgetMatch } from "../match/remembered-match.ts";
import { navigate, replayPath, rulesOf, watches, watchPath } from "../router.ts";
import { Icon } from "../ui/Icon.tsx";
import { useSlow } from "../ui/useSlow.ts";
import { useTask } from "../ui/useTask.ts";
import { DeckPicker } from "./DeckPicker.tsx";
import { Shell } from "./Shell.tsx";

interface JoinMatchProps {
  roomId: string;
  /** This browser has a seat in the match already. */
  returning: boolean;
  onJoin(deck?: string): Promise<void>;
}

/** Forgets the remembered seat if it is gone for good. */
function giveUp(roomId: string, error: ApiError): never {
  if (!isPassing(error)) forgetMatch(roomId);
  throw error;
}

/** The foot of the page may be below the screen. */
const showUp = (element: HTMLElement | null) => element?.scrollIntoView({ block: "center" });

export function JoinMatch({ roomId, returning, onJoin }: JoinMatchProps) {
  const rules = rulesOf(location.search);
  const task = useTask();
  const [deck, setDeck] = useState(firstDeck(rules));
  const direct = returning ? "return" : watches(location.search) ? "watch" : null;
  const started = useRef(false);
  const [tried, setTried] = useState(false);
  /** The match is over: its replay can be watched. */
  const [over, setOver] = useState(false);
  const long = useSlow(task.running !== null, 2_000);

  const join = useCallback(
    (chosen?: string) =>
      onJoin(chosen).catch((error: ApiError) => {
        setOver(error.code === "room_not_found");
        throw error;
      }),
    [onJoin],
  );
  const watch = useCallback(async () => {
    await join();
    // After a reload a spectator goes on watching.
    history.replaceState(null, "", watchPath(roomId));
  }, [roomId, join]);

  useEffect(() => {
    if (direct === null || started.current) return;
    started.current = true;
    if (direct === "watch") task.run(direct, watch);
    else task.run(direct, () => join().catch((error: ApiError) => giveUp(roomId, error)));
  }, [direct, roomId, join, watch, task]);
  useEffect(() => {
    if (task.error !== null) setTried(true);
  }, [task.error]);

  if (direct !== null && !tried) {
    return (
      <Shell>
        <section className="notice">
          <span className="spinner" />
          <h1>{direct === "return" ? "Back to your seat…" : "Looking for a place to watch from…"}</h1>
          <p role="status">
            {long && "A match that was interrupted is being brought back. It takes a moment."}
          </p>
        </section>
      </Shell>
    );
  }
  return (
    <Shell>
      <section className="panel door">
        <h1>You are invited to a match</h1>
        <p>Choose a deck and sit down, or just watch.</p>
        <DeckPicker rules={rules} chosen={deck} onChoose={setDeck} />
        <div className="lobby__go">
          <button
            type="button"
            className="button button--brass button--large"
            data-testid="sit"
            disabled={task.running !== null}
            onClick={() => task.run("sit", () => join(deck))}
          >
            {task.running === "sit" ? <span className="spinner" /> : <Icon name="arrow" />}
            Sit down
          </button>
          <button
            type="button"
            className="button button--large"
            data-testid="watch"
            disabled={task.running !== null}
            onClick={() => task.run("watch", watch)}
          >
            {task.running === "watch" ? <span className="spinner" /> : <Icon name="eye" />}
            Watch
          </button>
        </div>
        <p role="status">{long && "The server has yet to make room for you. One moment…"}</p>
        {task.error && (
          <div role="alert" className="door__error" ref={showUp}>
            <p>{task.error}</p>
            <div className="dialog__actions">
              <button type="button" className="button button--quiet" onClick={() => navigate("/")}>
                To the lobby
              </button>
              {over && (
                <button
                  type="button"
                  className="button button--brass"
                  data-testid="replay"
                  onClick={() => navigate(replayPath(roomId))}
                >
                  <Icon name="eye" /> Watch the replay
                </button>
              )}
            </div>
          </div>
        )}
      </section>
    </Shell>
  );
}
