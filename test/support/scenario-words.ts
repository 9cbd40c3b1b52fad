// Moves and options in words, as players would say them: "attack Hit", "attach fire to Cub".

import { findMon, infoOf } from "../../engine/board.ts";
import type { Move } from "../../engine/index.ts";
import { attacksOf } from "../../engine/modifiers.ts";
import type { Decision, Game } from "../../engine/state.ts";
import { assertNever } from "../../engine/vocabulary.ts";

function monName(game: Game, id: number): string {
  const mon = findMon(game, id);
  return mon === null ? `nobody (${id})` : infoOf(game, mon).name;
}

export function cardName(game: Game, card: number): string {
  return game.pool.info[card].name;
}

export function optionWords(game: Game, decision: Decision, value: number): string {
  switch (decision.kind) {
    case "mantimon":
      return monName(game, value);
    case "card":
    case "energy":
      return cardName(game, value);
    case "option":
      return `option ${value}`;
    case "yesNo":
      return value === 1 ? "yes" : "no";
    case "number":
      return `${value}`;
    case "attack": {
      const mon = findMon(game, Math.floor(value / 16));
      return mon === null ? "?" : infoOf(game, mon).attacks[value % 16].name;
    }
    default:
      return assertNever(decision.kind);
  }
}

export function moveWords(game: Game, move: Move): string {
  switch (move.type) {
    case "attach":
      return `attach ${cardName(game, move.card)} to ${monName(game, move.on)}`;
    case "play":
      return `play ${cardName(game, move.card)}${move.on === -1 ? "" : ` on ${monName(game, move.on)}`}`;
    case "evolve":
      return `evolve ${monName(game, move.on)} into ${cardName(game, move.card)}`;
    case "ability":
      return `use ability of ${monName(game, move.mon)}`;
    case "stadium":
      return "use stadium";
    case "retreat":
      return `retreat to ${monName(game, move.to)}`;
    case "attack": {
      const active = game.players[game.current].active;
      return `attack ${active === null ? "?" : attacksOf(game, active)[move.index].name}`;
    }
    case "endTurn":
      return "end turn";
    case "choose": {
      const decision = game.decision;
      return decision === null ? "?" : optionWords(game, decision, decision.options[move.option]);
    }
    case "stop":
    case "cancel":
      return move.type;
    default:
      return assertNever(move);
  }
}
