// Requests as the signed-in user, and the cache of what the server has told.
import { QueryClient } from "@tanstack/react-query";
import type { Api } from "../../src/http/api.ts";
import type { Gets, Sends } from "../../src/http/endpoint.ts";
import { ApiError, request } from "./http.ts";
import { onAccountGone, withToken } from "./session.ts";

/**
 * Sends a request as the signed-in user; makes a guest account where there is none.
 * @throws {ApiError}
 */
export function ask<K extends keyof Api>(endpoint: K, sends?: Sends<Api[K]>): Promise<Gets<Api[K]>> {
  return withToken((token) => request(endpoint, sends, token));
}

const MAX_RETRIES = 2;
/** Answers are shown for this long without being asked for again. */
const FRESH_MS = 20_000;

/** Whether another attempt may succeed. */
const isPassing = (error: Error) =>
  !(error instanceof ApiError) || error.code === "offline" || error.status >= 500;

/** Attempts to learn what a match has brought, and the time between them: it may be in the course of being recorded. */
const RECORDING_RETRIES = 5;
const RECORDING_RETRY_MS = 3000;

/** Options of a query for what a finished match has brought. */
export const onceSettled = (settled: boolean) => ({
  enabled: settled,
  staleTime: Number.POSITIVE_INFINITY,
  retry: (failures: number, error: Error) =>
    failures < RECORDING_RETRIES && (isPassing(error) || (error as ApiError).status === 404),
  retryDelay: RECORDING_RETRY_MS,
});

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH_MS,
      retry: (failures, error) => failures < MAX_RETRIES && isPassing(error),
    },
    mutations: { retry: false },
  },
});

onAccountGone((another) => {
  if (another) void queryClient.resetQueries();
  // What the page shows would be asked for again, and make whoever has signed out a guest.
  else queryClient.removeQueries({ type: "inactive" });
});
