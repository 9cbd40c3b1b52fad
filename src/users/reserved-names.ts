// Names that nobody can choose: the game shows them itself, or they would speak for it.
import { npcNames } from "../../cards/campaign/names.ts";
import { BOT_NAMES } from "../matches/bots.ts";
import { FORMER_PLAYER } from "../matches/players.ts";

const OFFICES =
  "admin administrator moderator mod system server support staff official mantimon bot sysop".split(" ");

/** Compared by their keys, so however they are written. */
export const RESERVED_NAMES = [
  ...BOT_NAMES,
  ...npcNames(),
  FORMER_PLAYER,
  "former player",
  "deleted user",
  ...OFFICES.flatMap((office) => [office, `${office}s`, `the ${office}`, `mantimon ${office}`]),
];
