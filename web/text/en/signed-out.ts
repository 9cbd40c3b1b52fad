// What is said to those whose session has ended.
export const signedOut = {
  signedOut: {
    title: "You were signed out",
    why: "{{name}} is not signed in here any more: the session was ended on another device, or had not been used for a month.",
    back: "Cards, decks and matches are still there. A browser in which you are still signed in can make a recovery key for this one.",
    startOver: "Start over as a guest",
    later: "Not now",
  },
};
