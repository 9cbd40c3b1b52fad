// Builds the service worker as /sw.js, with the list of the files that it keeps.
import type { Plugin, Rolldown } from "vite";

/** Pages that work without a connection, or at least say what they need, and what they load later. */
const OFFLINE_PARTS =
  /\/web\/(home\/HomePage|play\/PlayPage|settings\/SettingsPage|practice\/PracticePage|learn\/(LearnPage|LessonPage|GlossaryPage))\.tsx$|\/(bots\/HintPanel\.tsx|(cards\/browser|match\/rules-at-hand|text\/en\/later)\.ts)$/;
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
        const parts = chunks.filter(({ facadeModuleId }) => OFFLINE_PARTS.test(facadeModuleId ?? ""));
        const files = new Set(Object.keys(bundle).filter((name) => DATA.test(name)));
        for (const chunk of [index, ...parts]) addWithImports(chunk, bundle, files);
        const version = index.fileName.split("/").at(-1);
        const offline = { version, files: [...files].sort().map((name) => `/${name}`) };
        worker.code = worker.code.replace("__OFFLINE__", () => JSON.stringify(offline));
      },
    },
  };
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
