// The end of a game.

import type { Game } from "./state.ts";
import type { Result } from "./view-types.ts";

export function finish(game: Game, result: Result): void {
  game.result = result;
  game.phase = "over";
  game.decision = null;
  if (game.sink !== null) game.sink.push({ type: "gameOver", result: { ...result } });
}
