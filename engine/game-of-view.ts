// Makes a game out of a view, so that the rules can be asked about a view as about a game. Cards that the viewer
// cannot see are HIDDEN, and face-down Mantimon are left out. What a view does not tell, such as the turn in which
// something happened, is set to never.

import type { Pool } from "./pool.ts";
import type { RulesConfig } from "./rules.ts";
import type { Game, Mon, Player } from "./state.ts";
import type { MonView, PlayerView, View } from "./view-types.ts";
import { HIDDEN, NONE, type Seat } from "./vocabulary.ts";

function hidden(count: number): number[] {
  return Array<number>(count).fill(HIDDEN);
}

function isFaceDown(shown: MonView): boolean {
  return shown.cards[0] === HIDDEN;
}

function monOf(shown: MonView, owner: Seat): Mon {
  return {
    id: shown.id,
    owner,
    cards: shown.cards.slice(),
    energy: shown.energy.slice(),
    tool: shown.tool,
    secondTool: shown.secondTool ?? NONE,
    damage: shown.damage,
    hp: shown.hp,
    statuses: shown.statuses,
    paralyzedOn: NONE,
    entered: shown.entered,
    evolved: shown.evolved,
    activeSince: NONE,
    abilityUsed: shown.abilityUsed,
    damagedOn: NONE,
    damagedBy: NONE,
    attackedOn: NONE,
    attackCard: NONE,
    attackIndex: NONE,
    knockOutResolved: false,
  };
}

/**
 * A view does not tell which types a deck has registered. One type stands for them, because there is at least one.
 */
function energyTypesOf({ nextEnergy }: PlayerView, rules: RulesConfig, pool: Pool): number[] {
  if (rules.energy.source !== "generated") return [];
  return [nextEnergy >= 0 ? nextEnergy : (pool.basicEnergy.find((card) => card !== NONE) ?? NONE)];
}

function playerOf(shown: PlayerView, seat: Seat, rules: RulesConfig, pool: Pool): Player {
  return {
    deck: hidden(shown.deck),
    hand: shown.hand.slice(),
    discard: shown.discard.slice(),
    prizes: hidden(shown.prizes),
    energyDeck: hidden(shown.energyDeck),
    energyZone: shown.energyZone.slice(),
    energyTypes: energyTypesOf(shown, rules, pool),
    nextEnergy: shown.nextEnergy,
    active: shown.active === null || isFaceDown(shown.active) ? null : monOf(shown.active, seat),
    bench: shown.bench.filter((mon) => !isFaceDown(mon)).map((mon) => monOf(mon, seat)),
    points: shown.points,
    mulligans: 0,
    attached: shown.attached,
    supporter: shown.supporter,
    stadiumPlayed: shown.stadium,
    stadiumUsed: NONE,
    retreated: shown.retreated,
    cancels: 0,
    generatedEnergy: 0,
    lostMonOn: NONE,
    lostTypes: 0,
    lostAnyOn: NONE,
  };
}

/** The game behind a view of a match in set-up or in play. */
export function gameOfView(view: View, rules: RulesConfig, pool: Pool): Game {
  const [zero, one] = view.players;
  return {
    rules,
    pool,
    key: [],
    drawn: 0,
    phase: view.phase,
    turn: view.turn,
    current: view.current,
    first: view.first,
    players: [playerOf(zero, 0, rules, pool), playerOf(one, 1, rules, pool)],
    stadium: view.stadium.card,
    stadiumSeat: view.stadium.seat,
    lasting: view.lasting.map((lasting) => ({ ...lasting, byAttack: false })),
    stack: [],
    decision: view.decision === null ? null : { ...view.decision, hidden: true },
    nextMon: 0,
    nextLasting: 0,
    result: view.result,
    modifierSources: null,
    sink: null,
  };
}
