// The pictures that players choose from: the types of the game, drawn by the client.

export const AVATARS = [
  "ember",
  "tide",
  "leaf",
  "spark",
  "mind",
  "stone",
  "dusk",
  "steel",
  "dragon",
  "star",
  "moon",
  "sun",
] as const;
