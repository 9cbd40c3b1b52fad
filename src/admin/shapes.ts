// What the endpoints of administration share.
import { z } from "zod";

export const Time = z.iso.datetime();
export const Reason = z
  .string("why")
  .trim()
  .min(3, "at least 3 characters: why")
  .max(500, "at most 500 characters");
export const Someone = z.object({
  id: z.uuid().nullable(),
  name: z.string().nullable().describe("Null: deleted since"),
});
export const Json = z.record(z.string(), z.unknown()).nullable();
