// Builds the service worker as /sw.js, with the list of the files that it keeps.
import type { Plugin, Rolldown } from "vite";

/** Pages that work without a connection, or at least say what they need, and what they load later. */
const OFFLINE_PARTS = [
  "home/HomePage.tsx",
  "play/PlayPage.tsx",
  "settings/SettingsPage.tsx",
  "practice/PracticePage.tsx",
  "learn/LearnPage.tsx",
  "learn/LessonPage.tsx",
  "learn/GlossaryPage.tsx",
  "bots/HintPanel.tsx",
  "cards/browser.ts",
  "match/rules-at-hand.ts",
  "text/en/lazy.ts",
];
/** Fonts and cards. */
const DATA = /\.(woff2|json)$/;
const WORKER = "sw";

export function serviceWorker(): Plugin {
  return {
    name: "service-worker",
    apply: "build",
    config: ({ root }) => ({
      build: {
        rolldownOptions: {
          input: { index: `${root}/index.html`, [WORKER]: `${root}/offline/worker.ts` },
          output: {
            // The browser looks for a newer worker under the same name.
            entryFileNames: ({ name }: { name: string }) =>
              name === WORKER ? "[name].js" : "assets/[name]-[hash].js",
          },
        },
      },
    }),
    generateBundle: {
      // After Vite has removed the scripts that had nothing but styles.
      order: "post",
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
        const worker = chunks.find(({ fileName }) => fileName === `${WORKER}.js`)!;
        const index = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith("/index.html"))!;
        const parts = OFFLINE_PARTS.map((part) => chunkOf(part, chunks));
        const files = new Set(Object.keys(bundle).filter((name) => DATA.test(name)));
        for (const chunk of [index, ...parts]) addWithImports(chunk, bundle, files);
        const version = index.fileName.split("/").at(-1);
        const offline = { version, files: [...files].sort().map((name) => `/${name}`) };
        worker.code = worker.code.replace("__OFFLINE__", () => JSON.stringify(offline));
      },
    },
  };
}

/** @throws if no file of the build has this part: it was moved, and would not open without a connection. */
function chunkOf(part: string, chunks: Rolldown.OutputChunk[]): Rolldown.OutputChunk {
  const chunk = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/${part}`)));
  if (!chunk) throw new Error(`web/offline/plugin.ts: no file of the build has ${part}`);
  return chunk;
}

function addWithImports(
  chunk: Rolldown.OutputChunk,
  bundle: Rolldown.OutputBundle,
  files: Set<string>,
): void {
  if (files.has(chunk.fileName)) return;
  files.add(chunk.fileName);
  for (const name of chunk.viteMetadata?.importedCss ?? []) files.add(name);
  for (const name of chunk.imports) {
    const imported = bundle[name];
    if (imported?.type === "chunk") addWithImports(imported, bundle, files);
  }
}
