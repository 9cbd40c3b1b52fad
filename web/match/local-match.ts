// A match that is played in this browser alone, by the same rules: the engine decides, and no server is asked.
import {
  advance,
  createGame,
  currentPlayer,
  type Event,
  type Game,
  isLegal,
  legalActions,
  type Move,
  opponentOf,
  redact,
  type Seat,
  type Setup,
  type View,
  view,
} from "../../engine/index.ts";
import { ApiError } from "../api/http.ts";
import type { Requests } from "./connection.ts";
import { createMatchStore, type MatchStore } from "./match-store.ts";

/** Chooses the moves of the other seat. It sees what a player sees. */
export type LocalOpponent = (view: View, moves: Move[], game: Game) => Move;

export interface LocalMatchOptions extends Setup {
  seat: Seat;
  names: [string, string];
  opponent: LocalOpponent;
  /** The moves of both players so far, of a match that goes on. */
  played?: Move[];
  /** Called after each move of either player with all moves so far. */
  onPlayed?(moves: Move[]): void;
}

export interface LocalMatch {
  store: MatchStore;
  requests: Pick<Requests, "act">;
}

/** More moves than the opponent makes in a row. */
const MAX_ANSWERS = 500;

/** @throws for illegal decks, and for earlier moves that are not legal */
export function createLocalMatch(options: LocalMatchOptions): LocalMatch {
  const { seat, names, opponent, pool } = options;
  const opening: Event[] = [];
  const game = createGame(options, opening);
  const store = createMatchStore(pool);
  const moves: Move[] = [];
  const player = (name: string, bot: boolean) => ({
    name,
    bot,
    connected: true,
    reserve: 0,
    rematch: false,
    worn: {},
  });
  const players = names.map((name, at) => player(name, at !== seat)) as [
    ReturnType<typeof player>,
    ReturnType<typeof player>,
  ];

  store.set({ players });
  store.welcome({
    ...{ seat, rules: options.rules, clocks: null, context: null, delay: 0, seq: 0, from: 0, missed: [] },
    view: view(game, seat),
    opening: redact(opening, seat),
  });
  for (const move of options.played ?? []) {
    if (!isLegal(game, currentPlayer(game) as Seat, move)) throw new Error("an earlier move is not legal");
    make(move);
  }
  answer();
  store.skipAnimations();
  store.markRead();
  offer();

  function make(move: Move): void {
    const by = currentPlayer(game) === seat ? "player" : "bot";
    const events: Event[] = [];
    advance(game, move, events);
    moves.push(move);
    store.receive({ seq: moves.length, by, events: redact(events, seat) });
  }

  /** Lets the opponent move until it is the player's turn. */
  function answer(): void {
    const other = opponentOf(seat);
    for (let answers = 0; answers < MAX_ANSWERS && currentPlayer(game) === other; answers++) {
      make(opponent(view(game, other), legalActions(game, other), game));
    }
    options.onPlayed?.([...moves]);
  }

  /** Tells the player's legal moves. */
  function offer(): void {
    store.set({
      moves: legalActions(game, seat),
      movesSeq: moves.length,
      currentPlayer: currentPlayer(game),
    });
  }

  return {
    store,
    requests: {
      act: async (move) => {
        if (!isLegal(game, seat, move)) throw new ApiError("illegal_action", "", 409);
        make(move);
        answer();
        offer();
      },
    },
  };
}
