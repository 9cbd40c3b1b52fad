// The worker in which the bots think for this page.
import type { BotAnswer, BotRequest } from "./protocol.ts";
import { createBotService } from "./service.ts";

/** What is used of DedicatedWorkerGlobalScope, whose types do not go together with those of pages. */
interface WorkerScope {
  addEventListener(type: "message", listener: (event: { data: BotRequest }) => void): void;
  postMessage(answer: BotAnswer): void;
}
const worker = globalThis as unknown as WorkerScope;

const receive = createBotService((answer) => worker.postMessage(answer));
worker.addEventListener("message", ({ data }) => receive(data));
