// Makes the table's model of the match, and of what the player holds and has open.
import { useCallback, useEffect, useMemo, useState } from "react";
import { type Move, opponentOf, type View } from "../../engine/index.ts";
import { useHint } from "../bots/use-hint.ts";
import { advice, loadAdvice } from "../match/advice.ts";
import type { TableRequests } from "../match/connection.ts";
import { bottomSeat, isBusy, openMoves } from "../match/match-store.ts";
import {
  type AnswerPlace,
  answerPlace,
  type HeldPiece,
  type PlayableMoves,
  playableMoves,
  targetsOf,
} from "../match/playable-moves.ts";
import { settings, useSettings } from "../settings/settings.ts";
import { useStore } from "../state.ts";
import { errorText } from "../text/errors.ts";
import { t } from "../text/index.ts";
import { useChoice } from "./choice.ts";
import { isStillThere, type Panel, type TableModel, type TableProps } from "./model.ts";

const NOTHING_WORN = {};
const NOTHING = { on: new Map<number, Move>(), plain: null };

/** @param explain shows a reason for a while */
export function useTableModel(
  { store, pool, requests, replay, battle, onLeave }: TableProps,
  explain: (reason: string) => void,
): TableModel {
  const state = useStore(store);
  // The rules come later than the table, and everything that they are asked about is then shown again.
  useStore(advice);
  useEffect(() => void loadAdvice().catch(() => {}), []);
  const [turned, setTurned] = useState(false);
  const { showCosmetics } = useSettings();
  const hint = useHint(store, state);
  const lifting = useLifted(explain);

  const view = state.view!;
  const rules = state.rules!;
  const me = state.seat === -1 ? null : state.seat;
  const moves = openMoves(state);
  const busy = isBusy(state);
  const playable = useMemo(() => playableMoves(moves, rules), [moves, rules]);
  const attempt = useAttempt(requests, explain);
  const send = useCallback((move: Move) => attempt((all) => all.act(move)), [attempt]);
  const choice = useChoice(view.decision?.seat === me ? view.decision : null, moves, send);
  const decides =
    view.decision !== null && view.decision.seat === me && (moves.length > 0 || choice?.sending === true);
  const answering = decides ? answerPlace(view.decision!, view, me!) : null;
  const { putAway, ...opened } = useOpened(view, playable, answering);
  const { held, open } = opened;

  const nameOf: TableModel["nameOf"] = (seat) =>
    state.players[seat].name || (seat === me ? t("table.you") : t("table.player", { number: seat + 1 }));
  const situation =
    me === null ? null : { view, rules, pool, seat: me, opponent: nameOf(opponentOf(me)), busy };
  const side = replay?.bottom ?? bottomSeat(state.seat);
  const act = (move: Move) => {
    putAway();
    void send(move);
  };

  return {
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
    ...opened,
    targets: held ? targetsOf(playable, held) : NOTHING,
    ...lifting,
    act,
    attack(index) {
      const move = playable.attacks.get(index);
      if (!move) open({ show: "attacks" });
      else if (settings.get().confirmAttack) open({ show: "confirmAttack", index });
      else act(move);
    },
    endTurn() {
      const { endTurn, attacks } = playable;
      if (!endTurn) explain((situation && advice.get().notNow(situation)) ?? t("table.cannotEndTurn"));
      else if (attacks.size > 0 && settings.get().confirmEndTurn) open({ show: "confirmEndTurn" });
      else act(endTurn);
    },
    replayTurn() {
      if (!store.replayTurn()) explain(t(busy ? "table.oneMoment" : "table.noTurnYet"));
    },
    markRead: store.markRead,
    explain,
    inspect: (inspected) => open({ show: "card", inspected }),
    hint,
    askHint() {
      if (hint?.ask() === false) explain(t("hint.notNow"));
    },
    review: replay?.review ?? null,
    leave: onLeave,
    live: requests !== null,
    can: (request) => requests?.[request] !== undefined,
    ask: (work) => void attempt(work),
    portrait: battle?.portrait,
  };
}

/** Sends a request, and explains a refusal. */
function useAttempt(requests: TableRequests | null, explain: (reason: string) => void) {
  return useCallback(
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
}

/** The held piece and the open panel, as long as the moves that they are for can be made. */
function useOpened(view: View, playable: PlayableMoves, answering: AnswerPlace | null) {
  const [taken, hold] = useState<HeldPiece | null>(null);
  const [opened, open] = useState<Panel | null>(null);
  const [looking, look] = useState(false);
  const held = taken && answering === null && canHold(playable, taken) ? taken : null;
  const panel = opened && isStillThere(opened, view, playable) ? opened : null;
  // They would come back by themselves in the next turn: the question of an attack, and energy of the same type.
  useEffect(() => {
    if (opened && !panel) open(null);
    if (taken && !held) hold(null);
  }, [opened, panel, taken, held]);
  const putAway = () => {
    hold(null);
    open(null);
    look(false);
  };
  return { held, hold, panel, open, looking, look, putAway };
}

function canHold(playable: PlayableMoves, held: HeldPiece): boolean {
  return held.from === "active" ? playable.retreats.size > 0 : playable[held.from].has(held.card);
}

/** The card that cannot be played, until the next touch. */
function useLifted(explain: (reason: string) => void): Pick<TableModel, "lifted" | "lift"> {
  const [lifted, setLifted] = useState<TableModel["lifted"]>(null);
  useEffect(() => {
    const putBack = () => setLifted(null);
    addEventListener("pointerdown", putBack, { capture: true });
    addEventListener("keydown", putBack, { capture: true });
    return () => {
      removeEventListener("pointerdown", putBack, { capture: true });
      removeEventListener("keydown", putBack, { capture: true });
    };
  }, []);
  const lift = (card: number, reason: string) => {
    setLifted({ card, reason });
    explain(reason);
  };
  return { lifted, lift };
}
