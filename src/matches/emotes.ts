// The emotes that everybody can send. Further ones are cosmetics: cards/store/cosmetics/emotes.json. There is no free text.

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

export const isFreeEmote = (emote: string): emote is Emote => (EMOTES as readonly string[]).includes(emote);

export type Emote = (typeof EMOTES)[number];
