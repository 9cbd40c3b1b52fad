// What the character across the table says during a battle, each line once, in a bubble beside its portrait.
import { useEffect, useRef, useState } from "react";
import type { Line } from "../../cards/campaign/types.ts";
import { opponentOf } from "../../engine/index.ts";
import { scored, useTable } from "../table/model.ts";
import { firstMemory, lineAfter } from "./lines.ts";
import { Portrait } from "./Portrait.tsx";
import { type NpcDetails, say, useNpc } from "./queries.ts";
import "./at-table.css";

const SHOWN_MS = 6_500;
/** The turns at whose start the first line is still said, such as after a reload. */
const GREETING_TURNS = 1;

export function NpcAtTable({ npc }: { npc: string }) {
  const { data } = useNpc(npc);
  if (!data) return null;
  return <Speaker npc={data} />;
}

function Speaker({ npc }: { npc: NpcDetails }) {
  const line = useLine();
  const [shown, setShown] = useState<Line | null>(null);
  useEffect(() => {
    if (line === null) return;
    setShown(line);
    const timer = setTimeout(() => setShown(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [line]);
  return (
    <div className="speaker" role="status" data-testid="npc-says">
      {shown && (
        <p key={shown} className="speaker__says" data-line={shown}>
          <Portrait id={npc.portrait} name={npc.name} />
          <span>
            <span className="sr-only">{npc.name}: </span>
            {say(npc.dialogue[shown])}
          </span>
        </p>
      )}
    </div>
  );
}

/** The line that the match calls for. Nothing is said of what was so before the table was opened. */
function useLine(): Line | null {
  const { view, rules, bottom } = useTable();
  const mine = scored(view, rules, bottom);
  const theirs = scored(view, rules, opponentOf(bottom));
  const [line, setLine] = useState<Line | null>(view.turn <= GREETING_TURNS ? "before" : null);
  const memory = useRef(firstMemory({ mine, theirs }));
  const { target } = rules.win;
  useEffect(() => {
    const next = lineAfter(memory.current, { mine, theirs }, target);
    memory.current = next.memory;
    if (next.line !== null) setLine(next.line);
  }, [mine, theirs, target]);
  return line;
}

/** The portrait in the name plate. */
export function NpcFace({ npc }: { npc: string }) {
  return (
    <span className="plate__face">
      <Portrait id={npc} name={npc} />
    </span>
  );
}
