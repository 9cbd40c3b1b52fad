// docs/RULES.md as sections and numbered rules, to be searched and linked to.
import { marked } from "marked";
import source from "../../docs/RULES.md?raw";

export interface Rule {
  /** Such as "8.3". */
  number: string;
  html: string;
  /** What is searched: the words without marks, in lower case. */
  words: string;
}

export interface Section {
  number: string;
  title: string;
  /** What stands before the first numbered rule. */
  intro: string;
  rules: Rule[];
}

const SECTION = /^## § (\d+) (.*)$/m;
const RULE = /^\*\*(\d+\.\d+)\*\* /m;

export const rulebook: Section[] = parse();

function parse(): Section[] {
  const [, ...parts] = source.split(SECTION);
  const numbers = new Set([...source.matchAll(new RegExp(RULE, "gm"))].map(([, number]) => number));
  const sections: Section[] = [];
  for (let at = 0; at < parts.length; at += 3) {
    const [number, title, text] = parts.slice(at, at + 3);
    const [intro, ...pieces] = text.split(RULE);
    const rules: Rule[] = [];
    for (let piece = 0; piece < pieces.length; piece += 2) {
      const [rule, words] = pieces.slice(piece, piece + 2);
      rules.push({ number: rule, html: htmlOf(words, numbers), words: plain(`${rule} ${words}`) });
    }
    sections.push({ number, title, intro: htmlOf(intro, numbers), rules });
  }
  return sections;
}

/** Numbers of rules become links to them. */
function htmlOf(markdown: string, numbers: Set<string>): string {
  const html = (marked.parse(markdown.trim(), { async: false }) as string).trim();
  return html
    .replaceAll(/(?<![\w.,])\d{1,2}\.\d{1,2}(?![\w.]*\d)/g, (number) =>
      numbers.has(number) ? `<a href="#${number}">${number}</a>` : number,
    )
    .replaceAll(/§ (\d+)/g, '<a href="#s$1">§ $1</a>');
}

function plain(markdown: string): string {
  return markdown.replaceAll(/[*`|]/g, "").replaceAll(/\s+/g, " ").toLowerCase();
}

/** The sections with the rules that have all of the words, or the number, that are searched for. */
export function searchRules(text: string): Section[] {
  const wanted = plain(text).split(" ").filter(Boolean);
  if (wanted.length === 0) return rulebook;
  const has = (words: string) => wanted.every((word) => words.includes(word));
  return rulebook.flatMap((section) => {
    const title = plain(section.title);
    const rules = section.rules.filter(({ words }) => has(`${title} ${words}`));
    return rules.length > 0 ? [{ ...section, intro: "", rules }] : [];
  });
}
