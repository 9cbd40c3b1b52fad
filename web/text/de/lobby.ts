// German texts of the lobby.
export const lobby = {
  lobby: {
    title: "Lobby",
    link: "Alle Tische",
    play: "Spielen",
    open: "Einen Tisch öffnen",
    allRules: "Alle Regeln",
    openTitle: "Offene Tische",
    none: "Niemand wartet an einem offenen Tisch",
    noneHelp: "Öffne einen, oder drücke Spielen: dann findet sich, wer gerade sucht.",
    sitWith: "Zu {{name}} setzen",
    pages: "Seiten",
    page: "{{page}} von {{pages}}",
    previous: "Zurück",
    next: "Weiter",
    count: {
      online: "online",
      playing: "Partien",
      searching: "suchen",
      tables: "offene Tische",
    },
  },
};
