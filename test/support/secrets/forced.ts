// Choices that a hidden hand may force. "Choose one" offers what would do something, as far as the one
// who chooses can know: where the own hand leaves one option, nobody is asked, and what is done at once
// is what the player would have chosen. To others it looks like any choice of that player.

import { type Card, type Effect, type Game, type Pool, SEATS, type Viewer } from "../../../engine/index.ts";
import { nestedEffects } from "../../../engine/pool.ts";

/** Who chooses, seen from the player whose text it is. */
type Chooser = "me" | "opponent";

/** Whether an option hangs on the hand of the one who chooses. */
function looksIntoHand(effect: Effect, chooser: Chooser): boolean {
  switch (effect.effect) {
    case "moveCards":
      return effect.from === "hand" && (effect.side === "theirs") === (chooser === "opponent");
    case "evolve":
      return effect.from === "hand";
    case "attachEnergy":
      return chooser === "me" && (effect.from === "hand" || effect.from === "energyZone");
    default:
      return nestedEffects(effect).some((list) => list.some((inner) => looksIntoHand(inner, chooser)));
  }
}

function chooserOf(effect: { by?: "opponent" }): Chooser {
  return effect.by === "opponent" ? "opponent" : "me";
}

/** Those who make a choice in a text that their own hand may force. */
function forcedIn(effects: Effect[]): Chooser[] {
  return effects.flatMap((effect) => {
    const inner = nestedEffects(effect).flatMap(forcedIn);
    if (effect.effect === "choice") {
      const chooser = chooserOf(effect);
      return looksIntoHand(effect, chooser) ? [chooser, ...inner] : inner;
    }
    // Of the own Mantimon only those that the hand can evolve may be chosen.
    if (effect.effect !== "evolve" || effect.from !== "hand") return inner;
    if (typeof effect.target !== "object" || !("choose" in effect.target)) return inner;
    const chooser = chooserOf(effect.target);
    const others = chooser === "me" ? "theirs" : "mine";
    return effect.target.choose.side === others ? inner : [chooser, ...inner];
  });
}

interface Forced {
  /** By texts that only the card's owner speaks, and by texts that either player may. */
  owner: Set<Chooser>;
  anyone: boolean;
}

function forcedBy(card: Card): Forced {
  const ability = "ability" in card ? card.ability : null;
  const inAbility = ability !== null && "effects" in ability ? forcedIn(ability.effects) : [];
  // Attacks may be copied, stadiums speak for both.
  const attacks = card.kind === "mantimon" ? card.attacks.flatMap(({ effects }) => forcedIn(effects)) : [];
  const own = "effects" in card ? forcedIn(card.effects) : [];
  const stadium = card.kind === "stadium" && inAbility.length > 0;
  return { owner: new Set([...own, ...inAbility]), anyone: stadium || attacks.length > 0 };
}

const known = new WeakMap<Pool, Forced[]>();

function forcedCards(pool: Pool): Forced[] {
  const found = known.get(pool) ?? pool.cards.map(forcedBy);
  known.set(pool, found);
  return found;
}

/** Whether somebody else than the viewer may be about to make such a choice, without being asked. */
export function mayBeForced(game: Game, viewer: Viewer): boolean {
  const cards = forcedCards(game.pool);
  if (cards[game.stadium]?.anyone) return true;
  return SEATS.some((seat) => {
    const { active, bench, discard } = game.players[seat];
    const mons = active === null ? bench : [active, ...bench];
    // What was just played, or has just left play, lies in the discard.
    const near = [...mons.flatMap((mon) => [...mon.cards, mon.tool]), ...discard.slice(-10)];
    const hidden: Chooser[] = viewer === -1 ? ["me", "opponent"] : [viewer === seat ? "opponent" : "me"];
    return near.some((card) => {
      const forced = cards[card];
      return forced !== undefined && (forced.anyone || hidden.some((chooser) => forced.owner.has(chooser)));
    });
  });
}
