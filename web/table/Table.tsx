// The match table: both sides, the status bar between them, the hand, the dock and the panels.

import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type Move, OPEN_HANDS, opponentOf, type Pool, type Seat } from "../../engine/index.ts";
import { useHint } from "../bots/use-hint.ts";
import { useTips } from "../learn/tips.ts";
import { advice, loadAdvice } from "../match/advice.ts";
import type { TableRequests } from "../match/connection.ts";
import { answerPlace, type HeldPiece, playableMoves, targetsOf } from "../match/playable-moves.ts";
import { bottomSeat, isBusy, type MatchStore, openMoves } from "../match/store.ts";
import { settings, useSettings } from "../settings/settings.ts";
import { useStore } from "../store.ts";
import { errorText } from "../text/errors.ts";
import { lazyDialog } from "../ui/lazy-dialog.tsx";
import { useChoice } from "./choice.ts";
import { Dock } from "./Dock.tsx";
import { DrawOffer } from "./Draw.tsx";
import { LiveLog } from "./GameLog.tsx";
import { Hand } from "./Hand.tsx";
import { useKeptFocus } from "./keyboard.ts";
import { isStillThere, type Panel, TableContext, type TableModel } from "./model.ts";
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
import { t, withTexts } from "../text/index.ts";

const HintPanel = lazyDialog<{ onClose(): void }>(() =>
  withTexts(import("../bots/HintPanel.tsx")).then(({ HintPanel }) => HintPanel),
);

interface TableProps {
  store: MatchStore;
  pool: Pool;
  /** Null in replays. */
  requests: TableRequests | null;
  /**
   * For replays: whose side is at the bottom, who is "you", the controls in place of the buttons, what opens the review,
   * and a panel of theirs.
   */
  replay?: {
    bottom: Seat;
    you: Seat | null;
    controls: ReactNode;
    review: (() => void) | null;
    panel: ReactNode;
  };
  /** For lessons: what is said during the match, and at its end in place of the result. */
  lesson?: { guide: ReactNode; end: ReactNode };
  /** For battles of the campaign: what the opponent says, its portrait, and what the result brings. */
  battle?: { says: ReactNode; portrait: ReactNode; outcome: ReactNode };
  /** What the result of another match brings. */
  outcome?: ReactNode;
  onLeave(): void;
  /** Opens the rematch. */
  onFollow?: () => void;
  /** Opens the replay once the match is over. */
  onReplay?: () => void;
}

const NOTHING_WORN = {};
const NOTHING = { on: new Map<number, Move>(), plain: null };

export function Table({
  store,
  pool,
  requests,
  replay,
  lesson,
  battle,
  outcome,
  onLeave,
  onFollow,
  onReplay,
}: TableProps) {
  const state = useStore(store);
  // The rules come later than the table, and everything that they are asked about is then shown anew.
  useStore(advice);
  useEffect(() => void loadAdvice().catch(() => {}), []);
  const [held, setHeld] = useState<HeldPiece | null>(null);
  const [opened, setPanel] = useState<Panel | null>(null);
  const [looking, setLooking] = useState(false);
  const [turned, setTurned] = useState(false);
  const [lifted, setLifted] = useState<TableModel["lifted"]>(null);
  const [resultSeen, setResultSeen] = useState(false);
  const { toast, explain } = useToast();
  const { showCosmetics } = useSettings();
  const layer = useRef<HTMLDivElement>(null);
  const hint = useHint(store, state);

  const view = state.view!;
  const rules = state.rules!;
  const me = state.seat === -1 ? null : state.seat;
  const moves = openMoves(state);
  const busy = isBusy(state);
  const playable = useMemo(() => playableMoves(moves, rules), [moves, rules]);
  const attempt = useCallback(
    (work: (requests: TableRequests) => Promise<void> | undefined): Promise<boolean> =>
      requests === null
        ? Promise.resolve(false)
        : Promise.resolve(work(requests)).then(
            () => true,
            (error: unknown) => {
              explain(errorText(error));
              return false;
            },
          ),
    [requests, explain],
  );
  const ask: TableModel["ask"] = (work) => void attempt(work);
  const send = useCallback((move: Move) => attempt((requests) => requests.act(move)), [attempt]);
  const choice = useChoice(view.decision?.seat === me ? view.decision : null, moves, send);
  const decides =
    view.decision !== null && view.decision.seat === me && (moves.length > 0 || choice?.sending === true);
  const answering = decides ? answerPlace(view.decision!, view, me!) : null;
  const stillHeld = held && answering === null && canHold(playable, held) ? held : null;
  const panel = opened && isStillThere(opened, view, playable) ? opened : null;
  // They would come back by themselves in the next turn: the question of an attack, and energy of the same type.
  useEffect(() => {
    if (opened && !panel) setPanel(null);
    if (held && !stillHeld) setHeld(null);
  }, [opened, panel, held, stillHeld]);
  const nameOf = (seat: Seat) =>
    state.players[seat].name || (seat === me ? t("table.you") : t("table.player", { number: seat + 1 }));

  const act = (move: Move) => {
    setHeld(null);
    setPanel(null);
    setLooking(false);
    void send(move);
  };

  const attack = (index: number) => {
    const move = playable.attacks.get(index);
    if (!move) setPanel({ show: "attacks" });
    else if (settings.get().confirmAttack) setPanel({ show: "confirmAttack", index });
    else act(move);
  };
  const endTurn = () => {
    if (!playable.endTurn) explain((situation && advice.get().notNow(situation)) ?? t("table.cannotEndTurn"));
    else if (playable.attacks.size > 0 && settings.get().confirmEndTurn) setPanel({ show: "confirmEndTurn" });
    else act(playable.endTurn);
  };
  const situation =
    me === null ? null : { view, rules, pool, seat: me, opponent: nameOf(opponentOf(me)), busy };
  const side = replay?.bottom ?? bottomSeat(state.seat);

  const model: TableModel = {
    state,
    view,
    rules,
    pool,
    me,
    you: me ?? replay?.you ?? null,
    bottom: turned ? opponentOf(side) : side,
    turnRound: me === null ? () => setTurned(!turned) : null,
    nameOf,
    wornBy: (seat) => (showCosmetics ? state.players[seat].worn : NOTHING_WORN),
    situation,
    playable,
    answering,
    choice,
    held: stillHeld,
    targets: stillHeld ? targetsOf(playable, stillHeld) : NOTHING,
    hold: setHeld,
    lifted,
    lift: (card, reason) => {
      setLifted({ card, reason });
      explain(reason);
    },
    act,
    attack,
    endTurn,
    replayTurn: () => {
      if (!store.replayTurn()) explain(t(busy ? "table.oneMoment" : "table.noTurnYet"));
    },
    markRead: store.markRead,
    explain,
    inspect: (inspected) => setPanel({ show: "card", inspected }),
    hint,
    askHint: () => {
      if (hint?.ask() === false) explain(t("hint.notNow"));
    },
    review: replay?.review ?? null,
    panel,
    open: setPanel,
    leave: onLeave,
    live: requests !== null,
    can: (request) => requests?.[request] !== undefined,
    ask,
    portrait: battle?.portrait,
  };

  useAnimator(store, pool, layer, me, nameOf, requests !== null);
  useShortcuts(model, store);
  useKeptFocus();
  useTips(store, me !== null && requests !== null && !lesson);
  useEffect(() => {
    const putBack = () => setLifted(null);
    addEventListener("pointerdown", putBack, { capture: true });
    addEventListener("keydown", putBack, { capture: true });
    return () => {
      removeEventListener("pointerdown", putBack, { capture: true });
      removeEventListener("keydown", putBack, { capture: true });
    };
  }, []);

  const { bottom } = model;
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
          onLook={answering === "panel" && looking ? () => setLooking(false) : null}
          onResult={view.result && resultSeen ? () => setResultSeen(false) : null}
          controls={replay?.controls}
        />
        <div className="fx" ref={layer} aria-hidden="true" />
        <LiveLog />
        <Notices />
        <Rail />
        {!(answering === "panel" && !looking) && <Reader />}
        {answering === "panel" && !looking && panel === null && (
          <Picker key={`${view.decision!.card}-${view.decision!.kind}`} onLook={() => setLooking(true)} />
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

function canHold(playable: TableModel["playable"], held: HeldPiece): boolean {
  return held.from === "active" ? playable.retreats.size > 0 : playable[held.from].has(held.card);
}
