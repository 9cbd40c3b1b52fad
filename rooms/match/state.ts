// The synced state of a match: the view of each seat, and the players. docs/PROTOCOL.md explains each field.
import { type SchemaType, StateView, schema, t } from "@colyseus/schema";

export const MonState = schema(
  {
    id: t.uint16(),
    cards: t.array("int16"),
    energy: t.array("int16"),
    tool: t.int16(),
    damage: t.uint16(),
    hp: t.uint16(),
    statuses: t.uint8(),
    entered: t.int16(),
    evolved: t.int16(),
    abilityUsed: t.int16(),
    secondTool: t.int16().default(-1),
  },
  "Mon",
);
export type MonState = SchemaType<typeof MonState>;

/** Fields tagged `view` are sent to the player of the seat only. */
export const PlayerState = schema(
  {
    name: t.string().default(""),
    bot: t.boolean().default(false),
    connected: t.boolean().default(false),
    /** Milliseconds of thinking time that are left beside the allowance of a turn, as of the latest action. */
    reserve: t.uint32().default(0),
    /** Has asked for another match, after this one. */
    rematch: t.boolean().default(false),
    /** Cosmetics as JSON: cards/cosmetic-types.ts. They follow from what the player owns, and never from the deck. */
    worn: t.string().default(""),

    deck: t.uint8().default(0),
    energyDeck: t.uint8().default(0),
    handCount: t.uint8().default(0),
    discard: t.array("int16"),
    prizes: t.uint8().default(0),
    points: t.uint8().default(0),
    energyZone: t.array("int16"),
    nextEnergy: t.int16().default(-1),
    /** None, or one. */
    active: t.array(MonState),
    bench: t.array(MonState),
    attached: t.uint8().default(0),
    supporter: t.boolean().default(false),
    stadium: t.boolean().default(false),
    retreated: t.boolean().default(false),

    hand: t.array("int16").view(),
    /** Cards of the own face-down Mantimon during set-up: the active one first, then the bench. */
    faceDown: t.array("int16").view(),
    /** Of the decision that is open, if it is this player's. */
    options: t.array("int16").view(),
    picked: t.array("int16").view(),
    /** The effect that asks, by its list in the pool's programs and its place in it; -1 for the rules. */
    program: t.int32().default(-1).view(),
    step: t.int8().default(-1).view(),
    min: t.uint8().default(0).view(),
    max: t.uint8().default(0).view(),
    ordered: t.boolean().default(false).view(),
    cancel: t.boolean().default(false).view(),
    /** Legal moves, packed as engine/packed-move.ts says. */
    moves: t.array("uint32").view(),
    /** Does not want to see the opponent's emotes. */
    muted: t.boolean().default(false).view(),
  },
  "Player",
);
export type PlayerState = SchemaType<typeof PlayerState>;

export const LastingState = schema(
  {
    id: t.uint16(),
    card: t.int16(),
    seat: t.int8(),
    mon: t.int16(),
    kind: t.string(),
    amount: t.int32(),
    until: t.string(),
    lastTurn: t.int16(),
    modifier: t.uint32(),
  },
  "Lasting",
);
export type LastingState = SchemaType<typeof LastingState>;

/** The open decision; seat -1 for none. Its options are in the private state of the player who decides. */
export const DecisionState = schema(
  {
    seat: t.int8().default(-1),
    kind: t.string().default(""),
    reason: t.string().default(""),
    card: t.int16().default(-1),
    mon: t.int16().default(-1),
  },
  "Decision",
);
export type DecisionState = SchemaType<typeof DecisionState>;

export const MatchState = schema(
  {
    /** "waiting" for players, "playing", or "over". */
    status: t.string().default("waiting"),
    /** Number of the next action. */
    seq: t.uint32().default(0),
    rules: t.string().default(""),
    turn: t.uint16().default(0),
    current: t.int8().default(0),
    first: t.int8().default(0),
    phase: t.string().default("setup"),
    players: t.array(PlayerState),
    stadiumCard: t.int16().default(-1),
    stadiumSeat: t.int8().default(0),
    lasting: t.array(LastingState),
    decision: t.ref(DecisionState),
    /** The seat to move; -1 for none. */
    currentPlayer: t.int8().default(-1),
    /**
     * The deadline of the seat to move, its reserve included, in milliseconds since 1970 by the server's
     * clock; 0 for no limit.
     */
    deadline: t.float64().default(0),
    /**
     * Until then the time of the seat to move does not run, so that it can see what its opponent has done: milliseconds
     * since 1970 by the server's clock; 0 for no such time.
     */
    clockStartsAt: t.float64().default(0),
    /** The seat that offers a draw; -1 for none. */
    drawOffer: t.int8().default(-1),
    /** Seat, or -1 for a draw; it counts once there is a reason. */
    winner: t.int8().default(-1),
    reason: t.string().default(""),
    spectators: t.uint16().default(0),
    /** The match is over and in the history: there is a replay of it. */
    recorded: t.boolean().default(false),
  },
  "Match",
);
export type MatchState = SchemaType<typeof MatchState>;

export function newMatchState(): MatchState {
  const state = new MatchState();
  state.players.push(new PlayerState(), new PlayerState());
  return state;
}

/** What shows a player's own fields to a client that is about to be sent the full state. */
export function ownView(player: PlayerState): StateView {
  const view = new StateView();
  view.add(player);
  // These would be sent once more with the next patch, and by then insert what is already there.
  view.changes.clear();
  return view;
}
