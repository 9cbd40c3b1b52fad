// A card's text whose words of the game explain themselves at a touch.
import { useState } from "react";
import { type Term, termName, termsIn, termText } from "./glossary.ts";
import "./terms.css";

export function CardTextWithTerms({ text }: { text: string }) {
  const [open, setOpen] = useState<Term | null>(null);
  return (
    <>
      {termsIn(text).map(({ text: part, term }, at) =>
        term === null ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change
          <span key={at}>{part}</span>
        ) : (
          <button
            key={term}
            type="button"
            className="term"
            aria-expanded={open === term}
            onClick={() => setOpen(open === term ? null : term)}
          >
            {part}
          </button>
        ),
      )}
      {open && (
        <span className="term__text" role="status" data-testid="term">
          <strong>{termName(open)}</strong> {termText(open)}
        </span>
      )}
    </>
  );
}
