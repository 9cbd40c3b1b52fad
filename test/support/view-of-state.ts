// The synced state of a match read as the engine's view: what a client without the engine's events can know.
import type { MonView, Move, PlayerView, Pool, View, Viewer } from "../../engine/index.ts";
import { unpackMove } from "../../engine/packed-move.ts";
import type {
  DecisionState,
  LastingState,
  MatchState,
  MonState,
  PlayerState,
} from "../../rooms/match/state.ts";

/** @param state as the client of this viewer has decoded it: private fields of others are missing. */
export function viewOfState(state: MatchState, viewer: Viewer, pool: Pool): View {
  const players = [...state.players];
  return {
    viewer,
    turn: state.turn,
    current: state.current as 0 | 1,
    first: state.first as 0 | 1,
    phase: state.phase as View["phase"],
    players: [playerView(players[0], viewer === 0, pool), playerView(players[1], viewer === 1, pool)],
    stadium: { card: state.stadiumCard, seat: state.stadiumSeat as 0 | 1 },
    lasting: [...state.lasting].map(lastingView),
    decision: decisionView(state.decision, players, viewer),
    result: state.reason === "" ? null : ({ winner: state.winner, reason: state.reason } as View["result"]),
  };
}

export function movesOfState(state: MatchState, seat: 0 | 1): Move[] {
  return [...state.players[seat].moves].map(unpackMove);
}

function playerView(player: PlayerState, own: boolean, pool: Pool): PlayerView {
  const faceDown = own ? [...player.faceDown] : [];
  const mon = (state: MonState): MonView => {
    const card = faceDown.shift();
    const shown = card === undefined ? {} : { cards: [card], hp: pool.info[card].hp };
    return { ...monView(state), ...shown };
  };
  return {
    deck: player.deck,
    energyDeck: player.energyDeck,
    hand: own ? [...player.hand] : Array.from({ length: player.handCount }, () => -1),
    discard: [...player.discard],
    prizes: player.prizes,
    points: player.points,
    energyZone: [...player.energyZone],
    nextEnergy: player.nextEnergy,
    active: player.active.length === 0 ? null : mon(player.active[0]),
    bench: [...player.bench].map(mon),
    attached: player.attached,
    supporter: player.supporter,
    stadium: player.stadium,
    retreated: player.retreated,
  };
}

function monView({
  id,
  cards,
  energy,
  tool,
  secondTool,
  damage,
  hp,
  statuses,
  entered,
  evolved,
  abilityUsed,
}: MonState): MonView {
  return {
    id,
    cards: [...cards],
    energy: [...energy],
    tool,
    ...(secondTool === -1 ? {} : { secondTool }),
    damage,
    hp,
    statuses,
    entered,
    evolved,
    abilityUsed,
  };
}

function lastingView({ id, card, seat, mon, kind, modifier, amount, until, lastTurn }: LastingState) {
  return { id, card, seat, mon, kind, modifier, amount, until, lastTurn } as View["lasting"][number];
}

function decisionView(decision: DecisionState, players: PlayerState[], viewer: Viewer): View["decision"] {
  if (decision.seat < 0) return null;
  const { seat, kind, reason, card, mon } = decision;
  const own = seat === viewer ? players[seat] : null;
  return {
    seat,
    kind,
    reason,
    card,
    mon,
    program: own?.program ?? -1,
    step: own?.step ?? -1,
    options: own ? [...own.options] : [],
    picked: own ? [...own.picked] : [],
    min: own?.min ?? 0,
    max: own?.max ?? 0,
    ordered: own?.ordered ?? false,
    cancel: own?.cancel ?? false,
  } as View["decision"];
}
