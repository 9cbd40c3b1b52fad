// Sentences side by side, options one below the other.

export const BULLET = "\n• ";

/** Joins sentences with spaces; after a list of options a new line begins. */
export function paragraph(sentences: string[]): string {
  let text = "";
  let listed = false;
  for (const sentence of sentences) {
    if (sentence === "") continue;
    text += (text === "" ? "" : listed ? "\n" : " ") + sentence;
    listed = sentence.includes(BULLET);
  }
  return text;
}
