// One Chromium for all browser tests of a run: each file connects to it, and each visitor has storage of its own.
import { type BrowserServer, chromium } from "playwright-core";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** The address for `chromium.connect`. */
    browserUrl: string;
  }
}

let server: BrowserServer;

export async function setup(project: TestProject): Promise<void> {
  const quiet = ["background-networking", "component-update", "sync", "gpu"].map(
    (name) => `--disable-${name}`,
  );
  server = await chromium.launchServer({
    executablePath: process.env.TEST_CHROMIUM,
    args: [
      ...["--no-sandbox", "--no-first-run", ...quiet],
      // With sound, PulseAudio leaves a folder behind.
      "--disable-audio-output",
      // Each visitor has a process all the same, but no second one that waits for another site's page.
      "--renderer-process-limit=1",
    ],
  });
  project.provide("browserUrl", server.wsEndpoint());
}

export async function teardown(): Promise<void> {
  await server.close();
}
