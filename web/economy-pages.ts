// The pages of what players earn, buy and wear: store, orders, packs, wallet, quests, pass and wardrobe.
import { withCards } from "./cards.ts";
import { as, ID, type PageEntry } from "./page-entry.ts";
import { withTexts } from "./text/index.ts";

export const ECONOMY_PAGES: PageEntry[] = [
  {
    name: "store",
    path: /^\/store$/,
    load: () => withTexts(import("./store/StorePage.tsx")).then(({ StorePage }) => as(StorePage)),
    skeleton: "cards",
  },
  {
    name: "item",
    path: new RegExp(`^/store/(?<item>${ID})$`),
    load: () => withTexts(import("./store/ItemPage.tsx")).then(({ ItemPage }) => as(ItemPage)),
    skeleton: "panels",
  },
  {
    name: "orders",
    path: /^\/orders$/,
    load: () => withTexts(import("./store/OrdersPage.tsx")).then(({ OrdersPage }) => as(OrdersPage)),
    skeleton: "text",
  },
  {
    name: "order",
    path: new RegExp(`^/orders/(?<id>${ID})$`),
    load: () => withTexts(import("./store/OrderPage.tsx")).then(({ OrderPage }) => as(OrderPage)),
    skeleton: "panels",
  },
  {
    name: "spending",
    path: /^\/spending$/,
    load: () => withTexts(import("./store/SpendingPage.tsx")).then(({ SpendingPage }) => as(SpendingPage)),
    skeleton: "panels",
  },
  {
    name: "packs",
    path: /^\/packs$/,
    load: () => import("./packs/PacksPage.tsx").then(({ PacksPage }) => as(PacksPage)),
    skeleton: "cards",
  },
  {
    name: "opening",
    path: new RegExp(`^/packs/open/(?<ids>${ID}(?:,${ID})*)$`),
    load: () => withCards(import("./packs/OpeningPage.tsx")).then(({ OpeningPage }) => as(OpeningPage)),
    skeleton: "spinner",
  },
  {
    name: "odds",
    path: /^\/packs\/odds$/,
    load: () => withTexts(import("./packs/OddsPage.tsx")).then(({ OddsPage }) => as(OddsPage)),
    skeleton: "panels",
  },
  {
    name: "wallet",
    path: /^\/wallet$/,
    load: () => import("./wallet/WalletPage.tsx").then(({ WalletPage }) => as(WalletPage)),
    skeleton: "panels",
  },
  {
    name: "daily",
    path: /^\/daily$/,
    load: () => import("./daily/DailyPage.tsx").then(({ DailyPage }) => as(DailyPage)),
    skeleton: "panels",
  },
  {
    name: "quests",
    path: /^\/quests$/,
    load: () => import("./quests/QuestsPage.tsx").then(({ QuestsPage }) => as(QuestsPage)),
    skeleton: "panels",
  },
  {
    name: "wardrobe",
    path: /^\/wardrobe$/,
    load: () =>
      withTexts(import("./cosmetics/WardrobePage.tsx")).then(({ WardrobePage }) => as(WardrobePage)),
    skeleton: "panels",
  },
  {
    name: "pass",
    path: /^\/pass$/,
    load: () => withTexts(import("./battle-pass/PassPage.tsx")).then(({ PassPage }) => as(PassPage)),
    skeleton: "panels",
  },
];
