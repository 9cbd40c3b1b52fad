// Texts of the lobby.
export const lobby = {
  lobby: {
    title: "Lobby",
    link: "All tables",
    play: "Play",
    open: "Open a table",
    allRules: "All rules",
    openTitle: "Open tables",
    none: "Nobody waits at an open table",
    noneHelp: "Open one, or press Play to be paired with whoever searches.",
    sitWith: "Sit down with {{name}}",
    pages: "Pages",
    page: "{{page}} of {{pages}}",
    previous: "Back",
    next: "Next",
    count: {
      online: "online",
      playing: "matches",
      searching: "searching",
      tables: "open tables",
    },
  },
};
