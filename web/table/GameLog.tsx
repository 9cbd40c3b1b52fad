// The log of the match, and its latest lines for screen readers.
import { useEffect, useRef } from "react";
import type { Seat } from "../../engine/index.ts";
import type { LogLine } from "../match/game-log.ts";
import { t } from "../text/index.ts";
import { useTable } from "./model.ts";

export function GameLog() {
  const { state } = useTable();
  const list = useRef<HTMLOListElement>(null);
  const last = state.log.at(-1)?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new line is the occasion to scroll
  useEffect(() => {
    const element = list.current!;
    element.scrollTop = element.scrollHeight;
  }, [last]);
  useEffect(() => {
    const element = list.current!;
    let height = element.clientHeight;
    // The attacks below it grow and shrink.
    const observer = new ResizeObserver(() => {
      const atEnd = element.scrollHeight - element.scrollTop - height < 8;
      height = element.clientHeight;
      if (atEnd) element.scrollTop = element.scrollHeight;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <ol ref={list} className="log" aria-label={t("table.log")} tabIndex={0}>
      {state.log.map((line) => (
        <Line key={line.id} line={line} />
      ))}
    </ol>
  );
}

function Line({ line }: { line: LogLine }) {
  const { bottom } = useTable();
  const side = line.seat === -1 ? "nobody" : line.seat === bottom ? "near" : "far";
  return (
    <li className={`log__line log__line--${line.weight} log__line--${side}`}>
      <Linked text={useSpoken(line)} cards={line.cards} />
    </li>
  );
}

/** The text of a line, with a button in place of each card's name. */
function Linked({ text, cards }: { text: string; cards: number[] }) {
  const { pool, inspect } = useTable();
  const names = new Map(cards.map((card) => [pool.cards[card].name, card]));
  return splitAtNames(text, [...names.keys()]).map((part, at) => {
    const card = names.get(part);
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a line never change
    if (card === undefined) return <span key={at}>{part}</span>;
    return (
      <button
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a line never change
        key={at}
        type="button"
        className="log__card"
        data-card={card}
        tabIndex={-1}
        onClick={() => inspect({ card, mon: null })}
      >
        {part}
      </button>
    );
  });
}

/** Splits a text so that each name is a part of its own. */
function splitAtNames(text: string, names: string[]): string[] {
  if (names.length === 0) return [text];
  const longestFirst = names.toSorted((a, b) => b.length - a.length);
  const escaped = longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return text.split(new RegExp(`(${escaped.join("|")})`)).filter((part) => part !== "");
}

/** Announces new lines to screen readers. */
export function LiveLog() {
  const { state } = useTable();
  return (
    <div className="sr-only" aria-live="polite" data-testid="live-log">
      {state.log.slice(-6).map((line) => (
        <Spoken key={line.id} line={line} />
      ))}
    </div>
  );
}

function Spoken({ line }: { line: LogLine }) {
  return <p>{useSpoken(line)}</p>;
}

/** Puts the players' names, or "you", into a line. */
function useSpoken({ seat, text }: LogLine): string {
  const { you, nameOf } = useTable();
  const owner = (of: Seat) => (of === you ? t("log.your") : t("log.of", { name: nameOf(of) }));
  const owned = text.replaceAll("{of0}", owner(0)).replaceAll("{of1}", owner(1));
  const spoken = owned[0].toUpperCase() + owned.slice(1);
  if (seat === -1) return spoken;
  const name = nameOf(seat);
  return spoken
    .replace("{me}", seat === you ? t("table.you") : name)
    .replace("{my}", seat === you ? t("log.Your") : t("log.of", { name }))
    .replace("{name}", seat === you ? t("log.yourTurn") : t("prompt.turnOf", { name }));
}
