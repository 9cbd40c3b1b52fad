// Talks to the server's API: JSON in, JSON out, and problem details as errors.

/** What went wrong: a stable code to decide by, and a sentence for the player. */
export class ApiError extends Error {
  override name = "ApiError";
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status = 0) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/**
 * Sends a request below /api and reads the JSON of the answer.
 * @throws {ApiError} code `offline` if the server cannot be reached, else the server's own code.
 */
export async function request<T>(method: "GET" | "POST", path: string, body?: unknown): Promise<T> {
  const init: RequestInit = { method, headers: { accept: "application/json" } };
  if (body !== undefined) {
    init.headers = { ...init.headers, "content-type": "application/json" };
    init.body = JSON.stringify(body);
  }
  let response: Response;
  try {
    response = await fetch(`/api${path}`, init);
  } catch {
    throw new ApiError("offline", "The server cannot be reached. Check the connection and try again.");
  }
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as T;
}

async function problemOf(response: Response): Promise<ApiError> {
  const problem = await response.json().catch(() => ({}));
  const { code = "unknown", detail, title } = problem as Record<string, string | undefined>;
  return new ApiError(code, detail ?? title ?? `The server answered ${response.status}.`, response.status);
}
