// Remembers the match that this browser sits at, so that a reload or a closed tab finds back.

const KEY = "mantimon.match";

export const rememberMatch = (roomId: string) => localStorage.setItem(KEY, roomId);

export const rememberedMatch = (): string | null => localStorage.getItem(KEY);

export function forgetMatch(roomId: string): void {
  if (rememberedMatch() === roomId) localStorage.removeItem(KEY);
}
