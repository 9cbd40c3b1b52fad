// npm start: from a fresh clone to a running game. With --dev (npm run dev), it follows every change.
import { buildClient, fail, generate, install, runForeground } from "./support/prepare.mjs";
import { runAndRestart } from "./support/restart-on-change.mjs";

async function main() {
  const dev = process.argv.includes("--dev");
  await install();
  await generate();
  if (dev) {
    // The page is at the address that vite prints; it passes API and game on to the server.
    const code = await Promise.race([
      runAndRestart(["src/main.ts"], ["engine", "cards", "src", "rooms"]),
      runForeground(["node_modules/vite/bin/vite.js", "web"]),
    ]);
    process.exit(code);
  }
  await buildClient();
  process.exit(await runForeground(["src/main.ts"]));
}

main().catch(fail);
