// Where a shared link leads: take the free seat with a deck, or watch. Whoever sat here before goes straight in.
import { useEffect, useRef, useState } from "react";
import { firstDeck } from "../decks.ts";
import { forgetMatch } from "../match/memory.ts";
import { navigate, rulesOf } from "../router.ts";
import { Icon } from "../ui/Icon.tsx";
import { useSlow } from "../ui/slow.ts";
import { useTask } from "../ui/useTask.ts";
import { DeckPicker } from "./DeckPicker.tsx";
import { Shell } from "./Shell.tsx";

interface DoorProps {
  roomId: string;
  /** This browser has a seat here already. */
  returning: boolean;
  onJoin(deck?: string): Promise<void>;
}

/** The foot of the page may be below the screen. */
const showUp = (element: HTMLElement | null) => element?.scrollIntoView({ block: "center" });

export function Door({ roomId, returning, onJoin }: DoorProps) {
  const rules = rulesOf(location.search);
  const task = useTask();
  const [deck, setDeck] = useState(firstDeck(rules));
  const tried = useRef(false);
  const long = useSlow(task.running !== null, 2_000);

  useEffect(() => {
    if (!returning || tried.current) return;
    tried.current = true;
    task.run("return", () =>
      onJoin().catch((error) => {
        forgetMatch(roomId);
        throw error;
      }),
    );
  }, [returning, roomId, onJoin, task]);

  if (task.running === "return") {
    return (
      <Shell>
        <section className="notice">
          <span className="spinner" />
          <h1>Back to your seat…</h1>
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
            onClick={() => task.run("sit", () => onJoin(deck))}
          >
            {task.running === "sit" ? <span className="spinner" /> : <Icon name="arrow" />}
            Sit down
          </button>
          <button
            type="button"
            className="button button--large"
            data-testid="watch"
            disabled={task.running !== null}
            onClick={() => task.run("watch", () => onJoin())}
          >
            {task.running === "watch" ? <span className="spinner" /> : <Icon name="eye" />}
            Watch
          </button>
        </div>
        <p role="status">{long && "The server has yet to make room for you. One moment…"}</p>
        {task.error && (
          <div role="alert" className="door__error" ref={showUp}>
            <p>{task.error}</p>
            <button type="button" className="button button--quiet" onClick={() => navigate("/")}>
              To the lobby
            </button>
          </div>
        )}
      </section>
    </Shell>
  );
}
