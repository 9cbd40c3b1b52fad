// Builds the web client into web/dist; in development proxies the API and the game to the server.
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { serviceWorker } from "./offline/plugin.ts";

const server = `http://localhost:${process.env.PORT ?? 2567}`;

/** What builds use in place of React: a tenth of its size. Development keeps React, for its warnings and fast refresh. */
const PREACT = [
  { find: /^react-dom\/client$/, replacement: join(import.meta.dirname, "preact-client.ts") },
  { find: /^react(-dom)?$/, replacement: "preact/compat" },
  { find: /^react\/jsx-runtime$/, replacement: "preact/jsx-runtime" },
];

/** Small parts that several of the main pages need, in one file: each would be a request of its own. */
const COMMON = new RegExp(
  [
    "/web/(ui/(states|Dialog|lazy-dialog|CardImage|TypeBead|useRetriedPicture|useSlow|timers)|api/paging|match/delay",
    "wallet/(Rewards|fly|queries)|packs/PackArt|daily/(Parcel|useClaim)|quests/(QuestList|queries)",
    "play/last-choice|learn/progress|collection/useStarters|decks/(queries|DeckMenu)",
    "campaign/(Portrait|queries)|account/PlayedMatch|lobby/PublicMatches)\\.tsx?$",
    "/engine/(board|deck)\\.ts$|/react-query/",
  ].join("|"),
);
/** The same for pages with a table. */
const TABLE_PARTS = /\/web\/(cosmetics\/(Look|items|WornAvatar)|learn\/CardTextWithTerms)\.tsx?$/;

export default defineConfig(({ command }) => ({
  root: import.meta.dirname,
  plugins: [react(), serviceWorker()],
  resolve: { alias: command === "build" ? PREACT : [] },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    // The first that know light-dark(): what older ones get in its place cannot change within a page.
    cssTarget: ["chrome123", "edge123", "firefox120", "safari17.5", "ios17.5"],
    rolldownOptions: {
      // Nothing in these folders acts when it is imported, so a page loads only the files that it uses.
      treeshake: { moduleSideEffects: [{ test: /\/(engine|cards)\/.*\.ts$/, sideEffects: false }] },
      // What every page needs comes as one file: sixteen small ones take longer to ask for, and compress worse.
      output: {
        codeSplitting: {
          groups: [
            { name: "shell", tags: ["$initial"], test: (id) => !id.includes("/web/offline/worker") },
            { name: "common", test: COMMON, minShareCount: 2 },
            { name: "table-parts", test: TABLE_PARTS },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      "/api": server,
      "/cards": server,
      "/matchmake": server,
      // A room's connection: /PROCESS/ROOM?sessionId=…
      "^/[\\w-]+/[\\w-]+\\?.*sessionId=": { target: server, ws: true },
    },
  },
}));
