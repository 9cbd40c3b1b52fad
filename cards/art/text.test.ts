// Lines of text fit where they stand: shrunk to a least size, then shortened at words.

import { describe, expect, it } from "vitest";
import { fitLine, shorten, textWidth, wrap } from "./text.ts";

const face = { size: 20, bold: true };

describe("a line of text", () => {
  it("stays as it is where there is room", () => {
    expect(fitLine("Fernfawn", 300, face, 12)).toEqual({ text: "Fernfawn", face });
  });

  it("shrinks until it fits", () => {
    const line = fitLine("Sovereign Bastillion", 150, face, 12);
    expect(line.text).toBe("Sovereign Bastillion");
    expect(line.face.size).toBeLessThan(20);
    expect(textWidth(line.text, line.face)).toBeLessThanOrEqual(150.01);
  });

  it("is shortened at words once it is as small as it may be", () => {
    const line = fitLine("The Keeper of the Last Lighthouse", 150, face, 15);
    expect(line.text).toMatch(/^The Keeper[a-zA-Z ]*…$/);
    expect("The Keeper of the Last Lighthouse ").toContain(`${line.text.slice(0, -1)} `);
    expect(textWidth(line.text, line.face)).toBeLessThanOrEqual(150.01);
  });

  it("loses letters only where a single word is too long", () => {
    expect(shorten("Antidisestablishmentarian", 100, face)).toMatch(/^Antid[a-z]*…$/);
  });

  it("breaks between words", () => {
    const lines = wrap("Search your deck for a basic Mantimon card.", 120, face);
    expect(lines.join(" ")).toBe("Search your deck for a basic Mantimon card.");
    for (const line of lines) expect(textWidth(line, face)).toBeLessThanOrEqual(120);
  });
});
