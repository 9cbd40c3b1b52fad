// What the server says about the lines of a pasted list, in the language of the client. The server says it in English; its
// sentences are told apart by their form, and list-notes.test.ts tries all of them.
import { currentLanguage, t } from "../text/index.ts";

/** The forms of the server's sentences, and the names of what they fill in. */
const FORMS = [
  [/^the list has (\d+) lines; at most (\d+) are read$/, "lines", ["count", "max"]],
  [
    /^more than (\d+) lines cannot be read; from line (\d+) on, none was$/,
    "tooManyProblems",
    ["max", "line"],
  ],
  [/^the line is too long; at most (\d+) characters are read$/, "tooLong", ["max"]],
  [/^a comment, which is not counted: "(.*)"$/, "comment", ["name"]],
  [/^the count is (.*); it must be a whole number from 1 to (\d+)$/, "badCount", ["number", "max"]],
  [/^there is no card "(.*)"$/s, "noCard", ["name"]],
  [/^a digit or sign is not understood; .*$/, "misread", []],
  [/^(.*) may be the count or the card's number: .*$/, "countOrNumber", ["number"]],
  [/^(.*) may be the count or the place in a list: .*$/, "countOrPlace", ["number"]],
  [/^the number may be the count or part of a comment: .*$/, "countOrComment", []],
  [/^the name must be .*$/s, "badName", []],
  [/^the rules must be .*$/s, "badRules", []],
  [/^(.*) is (.*), not (.*)$/, "otherCard", ["printing", "name", "other"]],
  [/^read as (.*): there is no (.*)$/, "readAs", ["printing", "missing"]],
  [/^read as (.*): there is none in (.*)$/, "readAsNotIn", ["printing", "set"]],
  [/^no (.*) has the number (.*)$/, "noNumber", ["name", "number"]],
  [/^(\d+) cards have this name: read as (.*)$/, "several", ["count", "printing"]],
  [/^(\d+) copies of a card; at most (\d+) are allowed$/, "copies", ["count", "max"]],
  [/^(\d+) cards; at most (\d+) are allowed$/, "cards", ["count", "max"]],
] as const satisfies readonly (readonly [RegExp, string, readonly string[]])[];

export type NoteForm = (typeof FORMS)[number][1];

/** The order matters where one form includes another: "there is none in" comes before "there is no". */
const ORDERED = FORMS.toSorted((a, b) => b[0].source.length - a[0].source.length);

/** The form of a sentence, and what it fills in; null if the server has learnt a new one. */
export function formOf(message: string): { form: NoteForm; values: Record<string, string> } | null {
  for (const [pattern, form, names] of ORDERED) {
    const found = pattern.exec(message);
    if (found) return { form, values: Object.fromEntries(names.map((name, at) => [name, found[at + 1]])) };
  }
  return null;
}

/** The sentence in the language of the client, and the language that it is in. */
export function noteText(message: string): { text: string; language: string } {
  const found = currentLanguage() === "en" ? null : formOf(message);
  if (found === null) return { text: message, language: "en" };
  return {
    text: t(`deckListNote.${found.form}` as "deckListNote.misread", { replace: found.values }),
    language: currentLanguage(),
  };
}
