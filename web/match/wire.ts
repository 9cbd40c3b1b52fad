// What of a room has to be known by value. Its types are the server's own, so neither can drift.
import type { CLOSE as CODES } from "../../rooms/close-codes.ts";

/** Why a room ends a connection for good. */
export const CLOSE: Pick<typeof CODES, "takenOver" | "matchEnded"> = { takenOver: 4100, matchEnded: 4101 };
