// The English texts. Every other language has the same keys; {{names}} are filled in.
import { account } from "./account.ts";
import { cardWords } from "./card-words.ts";
import { decision } from "./decision.ts";
import { deckListNotes } from "./deck-list-notes.ts";
import { economy } from "./economy.ts";
import { emotes } from "./emotes.ts";
import { frame } from "./frame.ts";
import { friends } from "./friends.ts";
import { glossary } from "./glossary.ts";
import { hint } from "./hint.ts";
import { home } from "./home.ts";
import { invite } from "./invite.ts";
import { learn } from "./learn.ts";
import { lobby } from "./lobby.ts";
import { log } from "./log.ts";
import { match } from "./match.ts";
import { play } from "./play.ts";
import { problem } from "./problem.ts";
import { quests } from "./quests.ts";
import { ranking } from "./ranking.ts";
import { table } from "./table.ts";

export default {
  ...frame,
  ...home,
  ...invite,
  ...learn,
  ...table,
  ...lobby,
  ...log,
  ...decision,
  ...emotes,
  ...glossary,
  ...match,
  ...deckListNotes,
  ...account,
  ...play,
  ...problem,
  ...cardWords,
  ...economy,
  ...ranking,
  ...friends,
  ...quests,
  ...hint,
};
