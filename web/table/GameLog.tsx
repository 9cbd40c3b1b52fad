// The log of the match, and its latest lines for screen readers.
import { memo, useEffect, useMemo, useRef } from "react";
import type { Pool, Seat } from "../../engine/index.ts";
import type { LogLine } from "../match/game-log.ts";
import { currentLanguage, t } from "../text/index.ts";
import { OnTop } from "../ui/OnTop.tsx";
import { type TableModel, useTable } from "./model.ts";

/** What a line is written from, besides itself. */
interface LineContext {
  pool: Pool;
  you: Seat | null;
  bottom: Seat;
  names: readonly [string, string];
  inspect: TableModel["inspect"];
}

/** The same object until something changes, so that the table's updates do not write all lines again. */
function useLineContext(): LineContext {
  const { pool, you, bottom, nameOf, inspect } = useTable();
  const [first, second] = [nameOf(0), nameOf(1)];
  const language = currentLanguage();
  // biome-ignore lint/correctness/useExhaustiveDependencies: lines are in the language, and `inspect` does not change
  return useMemo(
    () => ({ pool, you, bottom, names: [first, second] as const, inspect }),
    [pool, you, bottom, first, second, language],
  );
}

export function GameLog() {
  const { state } = useTable();
  const context = useLineContext();
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
        <Line key={line.id} line={line} context={context} />
      ))}
    </ol>
  );
}

interface LineProps {
  line: LogLine;
  context: LineContext;
}

const Line = memo(({ line, context }: LineProps) => {
  const side = line.seat === -1 ? "nobody" : line.seat === context.bottom ? "near" : "far";
  return (
    <li className={`log__line log__line--${line.weight} log__line--${side}`}>
      <Linked text={spoken(line, context)} cards={line.cards} context={context} />
    </li>
  );
});

/** The text of a line, with a button in place of each card's name. */
function Linked({ text, cards, context }: { text: string; cards: number[]; context: LineContext }) {
  const { pool, inspect } = context;
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
  const context = useLineContext();
  return (
    <OnTop>
      <div className="sr-only" aria-live="polite" data-testid="live-log">
        {state.log.slice(-6).map((line) => (
          <Spoken key={line.id} line={line} context={context} />
        ))}
      </div>
    </OnTop>
  );
}

const Spoken = memo(({ line, context }: LineProps) => <p>{spoken(line, context)}</p>);

/** Puts the players' names, or "you", into a line. */
function spoken({ seat, text }: LogLine, { you, names }: LineContext): string {
  const owner = (of: Seat) => (of === you ? t("log.your") : t("log.of", { name: names[of] }));
  const owned = text.replaceAll("{of0}", () => owner(0)).replaceAll("{of1}", () => owner(1));
  const sentence = owned[0].toUpperCase() + owned.slice(1);
  if (seat === -1) return sentence;
  const name = names[seat];
  return sentence
    .replace("{me}", () => (seat === you ? t("table.you") : name))
    .replace("{my}", () => (seat === you ? t("log.Your") : t("log.of", { name })))
    .replace("{name}", () => (seat === you ? t("log.yourTurn") : t("prompt.turnOf", { name })));
}
