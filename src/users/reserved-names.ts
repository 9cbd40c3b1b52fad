// Names that nobody can choose: the game shows them itself, or they would speak for it.
import { npcNames } from "../../cards/campaign/names.ts";
import { BOT_NAMES } from "../matches/bots.ts";
import { FORMER_PLAYER } from "../matches/players.ts";

const OFFICES = "mod system server staff bot sysop gm dev developer".split(" ");

/** Compared by their keys, so however they are written. */
export const RESERVED_NAMES = [
  ...BOT_NAMES,
  ...npcNames(),
  FORMER_PLAYER,
  "former player",
  "deleted user",
  ...OFFICES.flatMap((office) => [office, `${office}s`, `the ${office}`]),
];

const ENGLISH = ["admin", "administrator", "moderator", "support", "official", "game master"];
/** Of European languages, then Russian and Ukrainian, Chinese, Japanese, Korean. */
const OTHERS =
  `administratorin administratoren moderatorin moderatoren moderatorinnen kundendienst kundenservice
  spielleiter spielleiterin spielleitung offiziell administrateur administratrice moderateur moderatrice officiel officielle
  administrador administradora moderador moderadora soporte suporte oficial amministratore moderatore ufficiale oficjalny
  админ администратор модератор поддержка адміністратор підтримка
  管理员 管理員 版主 客服 官方 管理者 管理人 運営 公式 モデレーター 관리자 운영자 공식`.split(/\s+/);

/** Words that a name cannot have among others either, as in Support Team. */
export const TITLES = [...ENGLISH.flatMap((title) => [title, `${title}s`]), ...OTHERS];

/** No name contains this one. */
export const GAME_NAME = "Mantimon";
