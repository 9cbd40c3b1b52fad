// Remembers the match in which this browser has a seat, so that it is found again after a reload.
import { storage } from "../storage.ts";

const KEY = "mantimon.match";

export const rememberMatch = (roomId: string) => storage.write(KEY, roomId);

export const rememberedMatch = (): string | null => storage.read(KEY);

export function forgetMatch(roomId: string): void {
  if (rememberedMatch() === roomId) storage.forget(KEY);
}
