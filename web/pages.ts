// The pages of the client; those of the economy are in economy-pages.ts. A new page needs an entry, a title in web/text,
// its folder, and, if it is one of the main pages, a line in web/frame/navigation.ts.
import { withCards } from "./cards.ts";
import { ECONOMY_PAGES } from "./economy-pages.ts";
import { reloadForNewVersion } from "./frame/new-version.ts";
import { as, ID, type PageEntry, type Params } from "./page-entry.ts";
import { loadPictures } from "./pictures.ts";
import { loadDecks } from "./play/starter-decks.ts";
import { settings } from "./settings/settings.ts";
import { withTexts } from "./text/index.ts";

export const PAGES: PageEntry[] = [
  ...ECONOMY_PAGES,
  {
    name: "home",
    path: /^\/$/,
    load: () => import("./home/HomePage.tsx").then(({ HomePage }) => as(HomePage)),
    skeleton: "panels",
  },
  {
    name: "play",
    path: /^\/play$/,
    load: () => import("./play/PlayPage.tsx").then(({ PlayPage }) => as(PlayPage)),
    skeleton: "cards",
  },
  {
    name: "campaign",
    path: /^\/campaign$/,
    load: () =>
      withTexts(withCards(import("./campaign/CampaignPage.tsx"))).then(({ CampaignPage }) =>
        as(CampaignPage),
      ),
    skeleton: "panels",
  },
  {
    name: "hall",
    path: new RegExp(`^/campaign/(?<hall>${ID})$`),
    load: () => withTexts(withCards(import("./campaign/HallPage.tsx"))).then(({ HallPage }) => as(HallPage)),
    skeleton: "cards",
  },
  {
    name: "npc",
    path: new RegExp(`^/campaign/${ID}/(?<npc>${ID})$`),
    load: () => withTexts(withCards(import("./campaign/NpcPage.tsx"))).then(({ NpcPage }) => as(NpcPage)),
    skeleton: "panels",
  },
  {
    name: "collection",
    path: /^\/collection$/,
    load: () =>
      withTexts(withCards(import("./collection/CollectionPage.tsx"))).then(({ CollectionPage }) =>
        as(CollectionPage),
      ),
    skeleton: "cards",
  },
  {
    name: "card",
    path: new RegExp(`^/collection/(?<id>${ID})$`),
    load: () =>
      withTexts(withCards(import("./collection/CardPage.tsx"))).then(({ CardPage }) => as(CardPage)),
    skeleton: "panels",
  },
  {
    name: "decks",
    path: /^\/decks$/,
    load: () => withTexts(withCards(import("./decks/DecksPage.tsx"))).then(({ DecksPage }) => as(DecksPage)),
    skeleton: "panels",
  },
  {
    name: "deck",
    path: new RegExp(`^/decks/(?<id>${ID})$`),
    load: () => withTexts(withCards(import("./decks/DeckPage.tsx"))).then(({ DeckPage }) => as(DeckPage)),
    skeleton: "cards",
  },
  {
    name: "sharedDeck",
    path: /^\/d\/(?<code>[\w-]{1,2000})$/,
    load: () =>
      withTexts(withCards(import("./decks/SharedDeckPage.tsx"))).then(({ SharedDeckPage }) =>
        as(SharedDeckPage),
      ),
    skeleton: "text",
  },
  {
    name: "lobby",
    path: /^\/tables$/,
    load: () => import("./lobby/LobbyPage.tsx").then(({ LobbyPage }) => as(LobbyPage)),
    skeleton: "panels",
  },
  {
    name: "ranking",
    path: /^\/ranking$/,
    load: () => import("./ranking/RankingPage.tsx").then(({ RankingPage }) => as(RankingPage)),
    skeleton: "panels",
  },
  {
    name: "friends",
    path: /^\/friends$/,
    load: () => import("./friends/FriendsPage.tsx").then(({ FriendsPage }) => as(FriendsPage)),
    skeleton: "panels",
  },
  {
    name: "statistics",
    path: /^\/statistics$/,
    load: () =>
      withTexts(import("./statistics/StatisticsPage.tsx")).then(({ StatisticsPage }) => as(StatisticsPage)),
    skeleton: "panels",
  },
  {
    name: "player",
    path: /^\/players\/(?<name>[^/]{1,240})$/,
    load: () => withTexts(import("./statistics/PlayerPage.tsx")).then(({ PlayerPage }) => as(PlayerPage)),
    skeleton: "panels",
  },
  {
    name: "profile",
    path: /^\/account$/,
    load: () => withTexts(import("./account/AccountPage.tsx")).then(({ AccountPage }) => as(AccountPage)),
    skeleton: "panels",
  },
  {
    name: "admin",
    path: new RegExp(`^/admin(?:/(?<view>[a-z]{1,20})(?:/(?<id>${ID}))?)?$`),
    load: () => withTexts(withCards(import("./admin/AdminPage.tsx"))).then(({ AdminPage }) => as(AdminPage)),
    skeleton: "panels",
  },
  {
    name: "settings",
    path: /^\/settings$/,
    load: () => withTexts(import("./settings/SettingsPage.tsx")).then(({ SettingsPage }) => as(SettingsPage)),
    skeleton: "panels",
  },
  {
    name: "rulebook",
    path: /^\/rules\/book$/,
    load: () => withTexts(import("./rules/RulebookPage.tsx")).then(({ RulebookPage }) => as(RulebookPage)),
    skeleton: "text",
  },
  {
    name: "ownRules",
    path: /^\/rules\/own$/,
    load: () => withTexts(import("./invite/OwnRulesPage.tsx")).then(({ OwnRulesPage }) => as(OwnRulesPage)),
    skeleton: "panels",
  },
  {
    name: "newInvitation",
    path: /^\/invite$/,
    load: () =>
      withTexts(import("./invite/NewInvitationPage.tsx")).then(({ NewInvitationPage }) =>
        as(NewInvitationPage),
      ),
    skeleton: "panels",
  },
  {
    name: "invitation",
    path: /^\/invite\/(?<code>[\w-]{1,20})$/,
    load: () => withTexts(import("./invite/InvitePage.tsx")).then(({ InvitePage }) => as(InvitePage)),
    skeleton: "text",
  },
  {
    name: "rules",
    path: /^\/rules(?:\/(?<rules>\w+))?$/,
    load: () => import("./rules/RulesPage.tsx").then(({ RulesPage }) => as(RulesPage)),
    skeleton: "text",
  },
  {
    name: "learn",
    path: /^\/learn$/,
    load: () => withTexts(import("./learn/LearnPage.tsx")).then(({ LearnPage }) => as(LearnPage)),
    skeleton: "panels",
  },
  {
    name: "glossary",
    path: /^\/learn\/glossary$/,
    load: () =>
      withTexts(withCards(import("./learn/GlossaryPage.tsx"))).then(({ GlossaryPage }) => as(GlossaryPage)),
    skeleton: "text",
  },
  {
    name: "lesson",
    path: /^\/learn\/(?<lesson>(?!glossary$)[a-z]+)$/,
    load: () =>
      withTexts(withCards(import("./learn/LessonPage.tsx"))).then(({ LessonPage }) => as(LessonPage)),
    skeleton: "spinner",
    bare: true,
  },
  {
    name: "practice",
    path: /^\/practice$/,
    load: () =>
      withTexts(withCards(import("./practice/PracticePage.tsx"))).then(({ PracticePage }) =>
        as(PracticePage),
      ),
    skeleton: "spinner",
    bare: true,
  },
  {
    name: "match",
    path: new RegExp(`^/match/(?<roomId>${ID})$`),
    load: () => withCards(import("./match-page/MatchPage.tsx")).then(({ MatchPage }) => as(MatchPage)),
    skeleton: "spinner",
    bare: true,
  },
  {
    name: "replay",
    path: new RegExp(`^/replay/(?<matchId>${ID})$`),
    load: () =>
      withTexts(withCards(import("./replay/ReplayPage.tsx"))).then(({ ReplayPage }) => as(ReplayPage)),
    skeleton: "spinner",
    bare: true,
  },
  ...(import.meta.env.DEV
    ? [
        {
          name: "design" as const,
          path: /^\/design$/,
          load: () => import("./design/DesignPage.tsx").then(({ DesignPage }) => as(DesignPage)),
          skeleton: "panels" as const,
        },
      ]
    : []),
];

/**
 * Loads a page, and beside it the pictures and decks, which pages show without waiting for them. If its file is gone,
 * because a newer version was released, the document is reloaded.
 */
export async function loadPage(page: PageEntry): ReturnType<PageEntry["load"]> {
  const [loaded] = await Promise.all([
    page.load().catch((error: unknown) => reloadForNewVersion(error)),
    loadPictures(settings.get().language),
    loadDecks(),
  ]);
  // In a task of its own: showing a page takes long enough without what its files have just taken.
  await new Promise((next) => setTimeout(next));
  return loaded;
}

export interface PageMatch {
  page: PageEntry;
  params: Params;
}

/** The page of a path; null if there is none. */
export function matchPage(path: string): PageMatch | null {
  for (const page of PAGES) {
    const found = page.path.exec(path);
    if (!found) continue;
    const groups = Object.entries(found.groups ?? {}).filter(([, value]) => value !== undefined);
    return { page, params: Object.fromEntries(groups) };
  }
  return null;
}
