// The match table: both sides, the status bar between them, the hand, the dock and the panels.

import { useRef, useState } from "react";
import { OPEN_HANDS, opponentOf } from "../../engine/index.ts";
import { useTips } from "../learn/tips.ts";
import { lazyDialog } from "../ui/lazy-dialog.tsx";
import { Dock } from "./Dock.tsx";
import { DrawOffer } from "./Draw.tsx";
import { LiveLog } from "./GameLog.tsx";
import { Hand } from "./Hand.tsx";
import { useKeptFocus } from "./keyboard.ts";
import { TableContext, type TableProps } from "./model.ts";
import { Notices } from "./Notices.tsx";
import { OpponentHand } from "./OpponentHand.tsx";
import { Panels } from "./Panels.tsx";
import { Picker } from "./Picker.tsx";
import { Rail } from "./Rail.tsx";
import { Reader } from "./Reader.tsx";
import { ResultPanel } from "./ResultPanel.tsx";
import { Side } from "./Side.tsx";
import { StatusBar } from "./StatusBar.tsx";
import { useShortcuts } from "./shortcuts.ts";
import { useAnimator } from "./use-animator.ts";
import { useTableModel } from "./use-table-model.ts";
import { useToast } from "./use-toast.tsx";
import "../styles/table.css";
import "../styles/dock.css";
import "../styles/cardback.css";
import "../styles/pieces.css";
import "../styles/hand.css";
import "../styles/plate.css";
import "../styles/attacks.css";
import "../styles/panels.css";
import "../styles/result.css";
import "../styles/talk.css";
import "../styles/fx.css";
import "./screens.css";
import { withTexts } from "../text/index.ts";

const HintPanel = lazyDialog<{ onClose(): void }>(() =>
  withTexts(import("../bots/HintPanel.tsx")).then(({ HintPanel }) => HintPanel),
);

export function Table(props: TableProps) {
  const { store, pool, replay, lesson, battle, outcome, onFollow, onReplay } = props;
  const [resultSeen, setResultSeen] = useState(false);
  const layer = useRef<HTMLDivElement>(null);
  const { toast, explain } = useToast();
  const model = useTableModel(props, explain);
  const { state, view, me, bottom, answering, hint, looking, look, panel } = model;

  useAnimator(store, pool, layer, me, model.nameOf, model.live);
  useShortcuts(model, store);
  useKeptFocus();
  useTips(store, me !== null && model.live && !lesson);

  return (
    <TableContext value={model}>
      <main
        className="table"
        data-testid="table"
        data-phase={view.phase}
        data-turn={view.current === bottom ? "near" : "far"}
      >
        <DrawOffer />
        {view.viewer === OPEN_HANDS && <OpponentHand />}
        <div className="board">
          <Side seat={opponentOf(bottom)} />
          <StatusBar />
          <Side seat={bottom} />
        </div>
        <Hand />
        <Dock
          onLook={answering === "panel" && looking ? () => look(false) : null}
          onResult={view.result && resultSeen ? () => setResultSeen(false) : null}
          controls={replay?.controls}
        />
        <div className="fx" ref={layer} aria-hidden="true" />
        <LiveLog />
        <Notices />
        <Rail />
        {!(answering === "panel" && !looking) && <Reader />}
        {answering === "panel" && !looking && panel === null && (
          <Picker key={`${view.decision!.card}-${view.decision!.kind}`} onLook={() => look(true)} />
        )}
        <Panels />
        {replay?.panel}
        {hint?.state && <HintPanel onClose={hint.close} />}
        {lesson?.guide}
        {lesson?.end}
        {battle?.says}
        {view.result && !replay && !lesson && !resultSeen && panel === null && !state.playing && (
          <ResultPanel
            outcome={battle?.outcome ?? outcome}
            onFollow={onFollow}
            onReplay={onReplay}
            onClose={() => setResultSeen(true)}
          />
        )}
        {toast}
      </main>
    </TableContext>
  );
}
