// What clients may send as the id of a match.
import { z } from "zod";

/** Of newMatchId, or of an older match: 1 to 64 letters, digits, - and _. */
export const MatchId = z.string("a match's id").regex(/^[\w-]{1,64}$/, "a match's id");
