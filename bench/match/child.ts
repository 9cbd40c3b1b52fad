// Controls a server process from the measuring process: starts it, sends commands and ends it.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Commands } from "./commands.ts";

const COMMAND_TIMEOUT_MS = 120_000;

export interface ServerProcess {
  url: string;
  ask<K extends keyof Commands>(name: K, command?: Commands[K]["command"]): Promise<Commands[K]["answer"]>;
  /** Kills it with SIGKILL. */
  kill(): Promise<void>;
}

/** Starts a process that runs one of our files. It reports when it is ready, and its port. */
export async function startProcess(file: string, env: Record<string, string>): Promise<ServerProcess> {
  const { PATH } = process.env;
  const child = fork(join(import.meta.dirname, file), {
    env: { PATH, ...env },
    execArgv: ["--expose-gc", "--disable-warning=ExperimentalWarning"],
  });
  child.setMaxListeners(0);
  const [first] = await Promise.race([once(child, "message"), once(child, "exit")]);
  if (child.exitCode !== null || child.signalCode !== null) throw new Error(`${file} has ended: ${first}`);
  const port = env.PORT ?? first.port;
  let commands = 0;
  return {
    url: `http://127.0.0.1:${port}`,
    ask: (name, command) => ask(child, ++commands, name, command),
    kill: () => kill(child),
  };
}

function ask<K extends keyof Commands>(
  child: ChildProcess,
  id: number,
  name: K,
  command: Commands[K]["command"] | undefined,
): Promise<Commands[K]["answer"]> {
  return new Promise((resolve, reject) => {
    const settle = (run: () => void) => {
      clearTimeout(timer);
      child.off("message", onMessage).off("exit", onExit);
      run();
    };
    const onExit = () => settle(() => reject(new Error(`the server ended instead of "${name}"`)));
    const timer = setTimeout(
      () => settle(() => reject(new Error(`"${name}" was not answered`))),
      COMMAND_TIMEOUT_MS,
    );
    const onMessage = (message: { id?: number; answer?: { failed?: string } }) => {
      if (message.id !== id) return;
      const failed = message.answer?.failed;
      settle(() => (failed ? reject(new Error(failed)) : resolve(message.answer as Commands[K]["answer"])));
    };
    child.on("message", onMessage).on("exit", onExit);
    child.send({ id, name, command: command ?? null });
  });
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, "exit");
  child.kill("SIGKILL");
  await exit;
}
