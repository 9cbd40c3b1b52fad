// The program: starts the server as the environment says, and ends it when it is asked to.
import { CardDataError } from "../cards/issues.ts";
import { loadConfig } from "./config.ts";
import { startServer } from "./index.ts";
import { createLogger } from "./logger.ts";
import { createMetrics, measureProcess } from "./metrics/metrics.ts";
import { StartError } from "./start-error.ts";
import { exportSpans } from "./tracing/exporter.ts";

/** Milliseconds after which a stopping server exits, whatever it still waits for, besides those for handing over. */
const SHUTDOWN_TIMEOUT_MS = 8_000;

async function main() {
  const config = loadConfig(process.env);
  const logger = createLogger(config);
  const metrics = createMetrics();
  measureProcess(metrics);
  const stopTracing = config.tracing && exportSpans(config.tracing, config.publicAddress ?? config.publicUrl);
  const server = await startServer(config, { logger, metrics });
  logger.info(`Mantimon TCG is ready at ${config.publicUrl}`);
  // A process manager waits for this before it goes on to the next process.
  process.send?.("ready");

  let closing = false;
  const stop = async (exitCode: number) => {
    if (closing) return;
    closing = true;
    // Without its stores the server might wait forever.
    setTimeout(() => process.exit(exitCode), SHUTDOWN_TIMEOUT_MS + config.drainSeconds * 1000).unref();
    await server.close();
    await stopTracing?.();
    process.exit(exitCode);
  };
  process.on("SIGINT", () => stop(0));
  process.on("SIGTERM", () => stop(0));
  // Colyseus writes to Redis without awaiting the answer. A refused write must not end all matches.
  process.on("unhandledRejection", (error) =>
    logger.error({ err: error }, "something failed that nobody waited for"),
  );
  process.on("uncaughtException", (error) => {
    logger.fatal({ err: error }, "an error nobody caught: stopping");
    stop(1);
  });
}

/** Errors that the operator can correct are printed as one line. Others are bugs, and are printed with their stack. */
function explainStartError(error: unknown): string {
  if (error instanceof StartError || error instanceof CardDataError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

main().catch((error: unknown) => {
  console.error(explainStartError(error));
  process.exit(1);
});
