// English: what is said about the lines of a pasted deck list.
export const deckListNotes = {
  deckListNote: {
    lines: "the list has {{count}} lines; at most {{max}} are read",
    tooManyProblems: "more than {{max}} lines cannot be read; from line {{line}} on, none was",
    tooLong: "the line is too long; at most {{max}} characters are read",
    comment: "a comment, which is not counted: “{{name}}”",
    badCount: "the count is {{number}}; it must be a whole number from 1 to {{max}}",
    noCard: "there is no card “{{name}}”",
    misread: "a digit or sign is not understood; a line has a count, a name, and perhaps a set and number",
    countOrNumber: "{{number}} may be the count or the card's number: the count must stand first",
    countOrPlace: "{{number}} may be the count or the place in a list: the count must stand first",
    countOrComment: "the number may be the count or part of a comment: the count must stand first",
    badName: "the name of the deck cannot be used",
    badRules: "there are no such rules",
    otherCard: "{{printing}} is {{name}}, not {{other}}",
    readAs: "read as {{printing}}: there is no {{missing}}",
    readAsNotIn: "read as {{printing}}: there is none in {{set}}",
    noNumber: "no {{name}} has the number {{number}}",
    several: "{{count}} cards have this name: read as {{printing}}",
    copies: "{{count}} copies of a card; at most {{max}} are allowed",
    cards: "{{count}} cards; at most {{max}} are allowed",
  },
};
