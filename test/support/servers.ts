// Servers in processes of their own, on the same database and perhaps the same Redis, to be killed and stopped.

import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { onTestFinished } from "vitest";
import { freePort } from "../../scripts/support/free-port.mjs";
import { type Config, loadConfig } from "../../src/config.ts";
import { service } from "./databases.ts";

/** Keys that all of them sign with. */
const JWT_KEYS = "a-key-of-tests-alone-0123456789-abcdefghij";

export interface ServerProcess {
  url: string;
  config: Config;
  /** Ends it at once, without a farewell. */
  kill(): Promise<void>;
  /** Asks it to end. */
  stop(): Promise<void>;
  /** Lets it stand still, and go on. */
  pause(): void;
  goOn(): void;
  /** Milliseconds of processor time used since its start. */
  cpuMs(): Promise<number>;
}

/** What a process needs of our environment, beside its configuration. */
export function processEnv(): NodeJS.ProcessEnv {
  const { PATH, TMPDIR, NODE_COMPILE_CACHE } = process.env;
  return { PATH, TMPDIR, NODE_COMPILE_CACHE };
}

/** Starts a server process; it is killed when the test ends. @param config what all servers of a test have in common. */
export async function startProcess(config: Record<string, string>): Promise<ServerProcess> {
  const port = await freePort();
  const all = {
    PORT: String(port),
    PUBLIC_ADDRESS: `127.0.0.1:${port}`,
    LOG_LEVEL: "fatal",
    JWT_KEYS,
    GUESTS_PER_HOUR: "1000000",
    REQUESTS_PER_MINUTE: "1000000",
    MESSAGES_PER_SECOND: "1000000",
    ...config,
  };
  const child = fork(service("TEST_SERVER"), {
    env: { ...processEnv(), ...all },
    execArgv: ["--disable-warning=ExperimentalWarning"],
  });
  const kill = () => ended(child, "SIGKILL");
  onTestFinished(kill);
  const [message] = await Promise.race([once(child, "message"), once(child, "exit")]);
  if (message !== "ready") throw new Error(`a server process has ended before it was ready: ${message}`);
  return {
    url: `http://127.0.0.1:${port}`,
    config: loadConfig(all),
    kill,
    stop: () => ended(child, "SIGTERM"),
    pause: () => void child.kill("SIGSTOP"),
    goOn: () => void child.kill("SIGCONT"),
    async cpuMs() {
      child.send("cpu");
      const [microseconds] = await once(child, "message");
      return microseconds / 1000;
    },
  };
}

async function ended(child: ChildProcess, signal: "SIGKILL" | "SIGTERM"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, "exit");
  child.kill(signal);
  await exit;
}
