// Limits how often one address may ask.
import { rateLimit } from "express-rate-limit";
import { Problem } from "./problem.ts";

const WINDOWS = { "1m": 60_000, "1h": 3_600_000 };

/** Answers 429 with Retry-After past `limit` requests in the window. */
export function limitByAddress(limit: number, window: keyof typeof WINDOWS) {
  return rateLimit({
    limit,
    windowMs: WINDOWS[window],
    standardHeaders: "draft-8",
    legacyHeaders: false,
    handler: (_req, _res, next) => next(new Problem("too_many_requests")),
  });
}
