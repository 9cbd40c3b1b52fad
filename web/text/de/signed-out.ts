// Was diejenigen lesen, deren Sitzung beendet ist.
export const signedOut = {
  signedOut: {
    title: "Du wurdest abgemeldet",
    why: "{{name}} ist hier nicht mehr angemeldet: Die Sitzung wurde auf einem anderen Gerät beendet oder einen Monat lang nicht benutzt.",
    back: "Karten, Decks und Partien sind noch da. Ein Browser, in dem du noch angemeldet bist, kann für diesen einen Wiederherstellungsschlüssel anlegen.",
    startOver: "Als Gast neu anfangen",
    later: "Jetzt nicht",
  },
};
