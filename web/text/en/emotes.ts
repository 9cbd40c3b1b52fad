// What players say to each other.
export const emotes = {
  emotes: {
    hello: "Hello!",
    good_luck: "Good luck!",
    well_played: "Well played!",
    thanks: "Thanks!",
    wow: "Wow!",
    oops: "Oops!",
    thinking: "Thinking…",
    good_game: "Good game!",
  },
};
