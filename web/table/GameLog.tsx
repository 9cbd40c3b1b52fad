// The log of the match, and its latest lines for screen readers.
import { useEffect, useRef } from "react";
import type { LogLine } from "../match/game-log.ts";
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
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <ol ref={list} className="log" aria-label="Log" tabIndex={0}>
      {state.log.map((line) => (
        <Line key={line.id} line={line} />
      ))}
    </ol>
  );
}

function Line({ line }: { line: LogLine }) {
  const { bottom } = useTable();
  const side = line.seat === -1 ? "nobody" : line.seat === bottom ? "near" : "far";
  return <li className={`log__line log__line--${line.weight} log__line--${side}`}>{useSpoken(line)}</li>;
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
  const { me, nameOf } = useTable();
  if (seat === -1) return text;
  const name = nameOf(seat);
  return text
    .replace("{me}", seat === me ? "You" : name)
    .replace("{my}", seat === me ? "Your" : `${name}'s`)
    .replace("{name}", seat === me ? "your turn" : `${name}'s turn`);
}
