// The emotes that players can send each other. There is no free text.

export const EMOTES = [
  "hello",
  "good_luck",
  "well_played",
  "thanks",
  "wow",
  "oops",
  "thinking",
  "good_game",
] as const;
export type Emote = (typeof EMOTES)[number];
