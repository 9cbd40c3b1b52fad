// The English texts. Every other language has the same keys; {{names}} are filled in.
import { account } from "./account.ts";
import { advice } from "./advice.ts";
import { ask } from "./ask.ts";
import { campaign } from "./campaign.ts";
import { collection } from "./collection.ts";
import { economy } from "./economy.ts";
import { frame } from "./frame.ts";
import { friends } from "./friends.ts";
import { glossary } from "./glossary.ts";
import { home } from "./home.ts";
import { invite } from "./invite.ts";
import { learn } from "./learn.ts";
import { log } from "./log.ts";
import { match } from "./match.ts";
import { note } from "./note.ts";
import { play } from "./play.ts";
import { problem } from "./problem.ts";
import { quests } from "./quests.ts";
import { ranking } from "./ranking.ts";
import { replay } from "./replay.ts";
import { settings } from "./settings.ts";
import { table } from "./table.ts";
import { tables } from "./tables.ts";

export default {
  ...frame,
  ...home,
  ...invite,
  ...learn,
  ...table,
  ...tables,
  ...log,
  ...ask,
  ...replay,
  ...glossary,
  ...match,
  ...note,
  ...account,
  ...settings,
  ...play,
  ...problem,
  ...collection,
  ...economy,
  ...campaign,
  ...ranking,
  ...friends,
  ...quests,
  ...advice,
};
