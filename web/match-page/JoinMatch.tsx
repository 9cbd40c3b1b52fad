// The page of a shared link: take the free seat with a deck, or watch. Returning players and spectators enter at once.
import { useCallback, useEffect, useRef, useState } from "react";
import type { ApiError } from "../api/http.ts";
import { Frame } from "../frame/Frame.tsx";
import { isPassing } from "../match/problems.ts";
import { forgetMatch } from "../match/remembered-match.ts";
import { DeckPicker } from "../play/DeckPicker.tsx";
import { firstDeck } from "../play/starter-decks.ts";
import { navigate, replayPath, rulesOf, watches, watchPath } from "../router.ts";
import { t } from "../text/index.ts";
import { Icon } from "../ui/Icon.tsx";
import { useSlow } from "../ui/useSlow.ts";
import { useTask } from "../ui/useTask.ts";
import { joinMatch } from "./current-match.ts";

interface JoinMatchProps {
  roomId: string;
  /** This browser has a seat in the match already. */
  returning: boolean;
}

/** Forgets the remembered seat if it is gone for good. */
function giveUp(roomId: string, error: ApiError): never {
  if (!isPassing(error)) forgetMatch(roomId);
  throw error;
}

/** The foot of the page may be below the screen. */
const showUp = (element: HTMLElement | null) => element?.scrollIntoView({ block: "center" });

export function JoinMatch({ roomId, returning }: JoinMatchProps) {
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
      joinMatch(roomId, chosen).catch((error: ApiError) => {
        setOver(error.code === "room_not_found");
        throw error;
      }),
    [roomId],
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
      <Frame>
        <section className="notice">
          <span className="spinner" />
          <h1>{direct === "return" ? t("match.returning") : t("match.finding")}</h1>
          <p role="status">{long && t("match.resuming")}</p>
        </section>
      </Frame>
    );
  }
  return (
    <Frame>
      <section className="panel door">
        <h1>{t("match.invited")}</h1>
        <p>{t("match.invitedHelp")}</p>
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
            {t("match.sit")}
          </button>
          <button
            type="button"
            className="button button--large"
            data-testid="watch"
            disabled={task.running !== null}
            onClick={() => task.run("watch", watch)}
          >
            {task.running === "watch" ? <span className="spinner" /> : <Icon name="eye" />}
            {t("match.watch")}
          </button>
        </div>
        <p role="status">{long && t("match.making")}</p>
        {task.error && (
          <div role="alert" className="door__error" ref={showUp}>
            <p>{task.error}</p>
            <div className="dialog__actions">
              <button type="button" className="button button--quiet" onClick={() => navigate("/")}>
                {t("frame.home")}
              </button>
              {over && (
                <button
                  type="button"
                  className="button button--brass"
                  data-testid="replay"
                  onClick={() => navigate(replayPath(roomId))}
                >
                  <Icon name="eye" /> {t("match.replay")}
                </button>
              )}
            </div>
          </div>
        )}
      </section>
    </Frame>
  );
}
