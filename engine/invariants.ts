// Conditions that hold in every state. Self-play checks them after each step.

import { EXCLUSIVE, infoOf, monsOf, toolsOf } from "./board.ts";
import { benchSize } from "./modifiers.ts";
import type { Game, Mon, Player } from "./state.ts";
import { NONE, SEATS, type Seat } from "./vocabulary.ts";

/** Cards of a player in all places, minus energy that the rules have generated. */
function cardCount(game: Game, seat: Seat): number {
  const player = game.players[seat];
  const { deck, hand, discard, prizes, energyDeck, energyZone } = player;
  let count = -player.generatedEnergy;
  for (const list of [deck, hand, discard, prizes, energyDeck, energyZone]) count += list.length;
  for (const mon of monsOf(player)) {
    count += mon.cards.length + mon.energy.length + toolsOf(mon).length;
  }
  if (game.stadium !== NONE && game.stadiumSeat === seat) count++;
  return count;
}

function expectedCards(game: Game): number {
  const { rules } = game;
  return rules.deckSize + (rules.energy.source === "deck" ? rules.energy.deckSize : 0);
}

function checkMon(game: Game, mon: Mon, active: boolean): string[] {
  const wrong: string[] = [];
  const info = infoOf(game, mon);
  const say = (what: string): void => {
    wrong.push(`${info.name} (${mon.id}) ${what}`);
  };
  if (mon.damage < 0 || mon.damage % 10 !== 0) say(`has ${mon.damage} damage`);
  if (mon.hp < 10) say(`has ${mon.hp} HP`);
  if (!active && mon.statuses !== 0) say("has a status on the bench");
  const exclusive = mon.statuses & EXCLUSIVE;
  if ((exclusive & (exclusive - 1)) !== 0) say("has two statuses that replace one another");
  if (mon.energy.some((card) => game.pool.info[card].kind !== "energy")) say("has other cards as energy");
  if (info.stage === NONE) say("is no Mantimon");
  const settled = game.result === null && game.stack.length === 0;
  if (settled && mon.damage >= mon.hp) say("is knocked out but in play");
  return wrong;
}

function checkPlayer(game: Game, player: Player, seat: Seat): string[] {
  const wrong: string[] = [];
  const count = cardCount(game, seat);
  if (count !== expectedCards(game)) {
    wrong.push(`seat ${seat} has ${count} cards of ${expectedCards(game)}`);
  }
  const settled = game.result === null && game.stack.length === 0;
  if (settled && player.bench.length > benchSize(game, seat)) wrong.push(`seat ${seat} has too full a bench`);
  for (const mon of monsOf(player)) {
    wrong.push(...checkMon(game, mon, mon === player.active));
    if (mon.owner !== seat) wrong.push(`seat ${seat} holds a Mantimon of the opponent`);
  }
  const idle = game.phase === "main" && game.stack.length === 0;
  if (idle && player.active === null) wrong.push(`seat ${seat} has no active Mantimon`);
  return wrong;
}

/** Every violated condition in words; empty if there is none. */
export function invariants(game: Game): string[] {
  const wrong = SEATS.flatMap((seat) => checkPlayer(game, game.players[seat], seat));
  if (game.phase === "over" && game.result === null) wrong.push("the game is over without a result");
  if (game.result === null && game.decision === null && game.stack.length > 0) {
    wrong.push("the stack is not worked off, and nobody is asked");
  }
  return wrong;
}
