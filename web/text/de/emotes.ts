// Was Spieler einander sagen.
export const emotes = {
  emotes: {
    hello: "Hallo!",
    good_luck: "Viel Glück!",
    well_played: "Gut gespielt!",
    thanks: "Danke!",
    wow: "Toll!",
    oops: "Hoppla!",
    thinking: "Ich denke…",
    good_game: "Schönes Spiel!",
  },
};
