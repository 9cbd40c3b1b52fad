// Meldungen, und was stummgeschaltete Spieler lesen.
export const reports = {
  report: {
    title: "{{name}} melden",
    what: "Worum geht es?",
    kind: { behaviour: "Verhalten", name: "Ein anstößiger Name", cheating: "Betrug" },
    text: "Was ist passiert? (bis zu 500 Zeichen)",
    send: "Meldung senden",
    cancel: "Abbrechen",
    sent: "Deine Meldung ist angekommen. Im Profil siehst du, wann sie bearbeitet wurde.",
    own: "Deine Meldungen",
    state: {
      open: "offen",
      resolved: "bearbeitet: wir haben gehandelt",
      dismissed: "bearbeitet: kein Anlass",
    },
    muted: "Stummgeschaltet",
    mutedUntil: "Du kannst bis {{date}} keine Emotes senden.",
    mutedOpen: "Du kannst bis auf Weiteres keine Emotes senden.",
    reason: "Grund: {{reason}}",
  },
};
