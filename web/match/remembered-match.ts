// Remembers the match in which this browser has a seat, so that it is found again after a reload.

const KEY = "mantimon.match";

export const rememberMatch = (roomId: string) => localStorage.setItem(KEY, roomId);

export const rememberedMatch = (): string | null => localStorage.getItem(KEY);

export function forgetMatch(roomId: string): void {
  if (rememberedMatch() === roomId) localStorage.removeItem(KEY);
}
