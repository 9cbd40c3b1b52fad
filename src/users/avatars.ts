// The avatars that players choose from. The client draws them.

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
