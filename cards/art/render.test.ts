// Rendering cards to files: hashed names, a manifest that is true, nothing written twice, nothing left behind.

import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadPool } from "../load.ts";
import { type Manifest, renderCards } from "./render.ts";

const cards = loadPool().cards.slice(0, 12);
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cards-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const manifestOf = (): Manifest => JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));

describe("rendering", () => {
  it("writes three files a card, named by what they hold, and lists them", () => {
    const { written, manifest } = renderCards(cards, folder);
    expect(written).toBe(cards.length * 3);
    expect(manifestOf()).toEqual(manifest);
    for (const { id } of cards) {
      const { face, art, hand } = manifest.cards[id];
      for (const file of [face, art, hand]) {
        const [hash] = file.split(".").slice(-2);
        const text = readFileSync(join(folder, file));
        expect(createHash("sha256").update(text).digest("hex").slice(0, 8)).toBe(hash);
      }
    }
    expect(readdirSync(folder)).toHaveLength(cards.length * 3 + 1);
  });

  it("leaves files alone that are there already", () => {
    const { manifest } = renderCards(cards, folder);
    const file = join(folder, manifest.cards[cards[0].id].face);
    const before = statSync(file, { bigint: true }).mtimeNs;
    const again = renderCards(cards, folder);
    expect(again.written).toBe(0);
    expect(again.manifest).toEqual(manifest);
    expect(statSync(file, { bigint: true }).mtimeNs).toBe(before);
  });

  it("writes only what a change touches, and deletes what no card is drawn by any more", () => {
    const { manifest } = renderCards(cards, folder);
    writeFileSync(join(folder, "wld-001.00000000.svg"), "old");
    const [first, ...rest] = cards;
    const changed = renderCards([{ ...first, flavor: "Another story." }, ...rest], folder);
    expect(changed.written).toBe(1);
    expect(changed.removed).toBe(2);
    expect(changed.manifest.version).not.toBe(manifest.version);
    expect(changed.manifest.cards[first.id].art).toBe(manifest.cards[first.id].art);
  });
});
