// Errors of matches and queues, with the code that the server has refused with.
import { ApiError } from "../api/http.ts";

/** The form of the server's codes, which the SDK makes the message of what it throws when a join is refused. */
const CODE = /^[a-z]+(_[a-z]+)*$/;

/** Whatever the SDK throws, as an error with a code. Without one of the server's the connection has failed. */
export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  const { reason, message = "" } = error as { reason?: Refusal; message?: string };
  const code = reason?.code ?? (CODE.test(message) ? message : "offline");
  return new ApiError(code, message, 0, reason?.retryAfter);
}

/** Whether another attempt may succeed: the server is starting, or the match is being resumed. */
export const isPassing = ({ code }: ApiError) => PASSING.has(code);

const PASSING = new Set(["offline", "unavailable", "internal", "seat_expired", "too_many_requests"]);

/** What a room refuses a request with. */
interface Refusal {
  code?: string;
  /** Seconds. */
  retryAfter?: number;
}
