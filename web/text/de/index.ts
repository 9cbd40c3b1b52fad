// The German texts, with the same keys as the English ones.
import type { Translation } from "../translation.ts";
import { account } from "./account.ts";
import { administration } from "./administration.ts";
import { advice } from "./advice.ts";
import { campaign } from "./campaign.ts";
import { collection } from "./collection.ts";
import { cosmetics } from "./cosmetics.ts";
import { decision } from "./decision.ts";
import { deckListNotes } from "./deck-list-notes.ts";
import { decks } from "./decks.ts";
import { economy } from "./economy.ts";
import { emotes } from "./emotes.ts";
import { frame } from "./frame.ts";
import { friends } from "./friends.ts";
import { glossary } from "./glossary.ts";
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
import { replay } from "./replay.ts";
import { reports } from "./reports.ts";
import { settings } from "./settings.ts";
import { signedOut } from "./signed-out.ts";
import { statistics } from "./statistics.ts";
import { store } from "./store.ts";
import { table } from "./table.ts";

const de: Translation = {
  ...frame,
  ...home,
  ...invite,
  ...learn,
  ...table,
  ...lobby,
  ...log,
  ...decision,
  ...emotes,
  ...replay,
  ...glossary,
  ...match,
  ...deckListNotes,
  ...account,
  ...settings,
  ...play,
  ...problem,
  ...collection,
  ...decks,
  ...economy,
  ...store,
  ...campaign,
  ...ranking,
  ...friends,
  ...statistics,
  ...cosmetics,
  ...quests,
  ...advice,
  ...administration,
  ...reports,
  ...signedOut,
};

export default de;
