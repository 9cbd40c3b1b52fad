// Talks to the server's API: JSON in, JSON out, and problem details as errors.
import type { Api } from "../../src/http/api.ts";
import type { Gets, Sends } from "../../src/http/endpoint.ts";
import type { FieldError, ProblemDetails } from "../../src/http/problem.ts";
import { noteServedVersion } from "../frame/new-version.ts";
import { createStore } from "../state.ts";

/** Why the account of this browser is banned, and until when: an ISO time, or null for no end. */
export const banned = createStore<{ ban: ProblemDetails["ban"] | null }>({ ban: null });

/** A failed request: a stable code for the program; `errorText` has the sentence for the player. */
export class ApiError extends Error {
  override name = "ApiError";
  readonly code: string;
  readonly status: number;
  /** Seconds to wait before trying again; 0 if the error is not about limits. */
  readonly retryAfter: number;
  /** Each field at fault. */
  readonly fields: FieldError[];
  /** The current version, where an older one was sent. */
  readonly version?: number;

  constructor(
    code: string,
    message: string,
    status = 0,
    retryAfter = 0,
    problem: Partial<ProblemDetails> = {},
  ) {
    super(message);
    this.code = code;
    this.status = status;
    this.retryAfter = retryAfter;
    this.fields = problem.errors ?? [];
    this.version = problem.version;
  }
}

/**
 * Sends a request to an endpoint, such as "GET /matches/live", and reads its answer.
 * @throws {ApiError} code `offline` if the server cannot be reached, else the server's own code.
 */
export async function request<K extends keyof Api>(
  endpoint: K,
  sends?: Sends<Api[K]>,
  token?: string,
): Promise<Gets<Api[K]>> {
  const { params = {}, query = {}, body } = (sends ?? {}) as Record<string, Record<string, string>>;
  const [method, template] = endpoint.split(" ");
  const path = template.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name]));
  const search = new URLSearchParams(query).toString();
  const headers = new Headers({ accept: "application/json" });
  if (body !== undefined) headers.set("content-type", "application/json");
  if (token) headers.set("authorization", `Bearer ${token}`);
  let response: Response;
  try {
    response = await fetch(`/api/v1${path}${search && `?${search}`}`, {
      method,
      headers,
      body: body && JSON.stringify(body),
    });
  } catch {
    throw new ApiError("offline", "The server cannot be reached. Check the connection and try again.");
  }
  noteServedVersion(response.headers.get("x-app-version"));
  if (!response.ok) throw await problemOf(response);
  return (response.status === 204 ? undefined : await response.json()) as Gets<Api[K]>;
}

/** The error of an answer that is not ok. */
export async function problemOf(response: Response): Promise<ApiError> {
  const problem: Partial<ProblemDetails> = await response.json().catch(() => ({}));
  const { code = "unknown", detail, title } = problem;
  if (problem.ban) banned.set({ ban: problem.ban });
  const retryAfter = Number(response.headers.get("retry-after")) || 0;
  return new ApiError(code, detail ?? title ?? code, response.status, retryAfter, problem);
}
