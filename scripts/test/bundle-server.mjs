// Bundles the process that tests start as a server. From its sources each start would resolve and compile thousands of
// modules, which took a third of its processor time.
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";

/** They load files or threads of their own by their paths, or are optional. */
const EXTERNAL = [
  /^@electric-sql\/pglite/,
  /^pino/,
  /^thread-stream/,
  /^@pm2\/io/,
  /^bufferutil|^utf-8-validate/,
];
const EXTERNAL_PACKAGES = ["piscina", "swagger-ui-dist", "msgpackr-extract"];

/** The code of the bundle finds data, workers and migrations beside its sources. */
const sourcePaths = {
  name: "source-paths",
  enforce: "pre",
  transform: {
    filter: { id: /\.ts$/, code: /import\.meta\.(dirname|url)/ },
    handler: (code, id) =>
      code
        .replaceAll("import.meta.dirname", JSON.stringify(dirname(id)))
        .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(id).href)),
  },
};

const [entry, outDir] = process.argv.slice(2);
await build({
  configFile: false,
  logLevel: "warn",
  plugins: [sourcePaths],
  ssr: { noExternal: true, external: EXTERNAL_PACKAGES },
  build: {
    ssr: entry,
    outDir,
    emptyOutDir: true,
    minify: false,
    target: "esnext",
    rolldownOptions: {
      external: EXTERNAL,
      output: { entryFileNames: "server.mjs", chunkFileNames: "[name].mjs" },
    },
  },
});
