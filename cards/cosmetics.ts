// Reads and checks cards/store/cosmetics: card backs, playmats, coins and so on. A server does this when it starts.
import { join } from "node:path";
import { z } from "zod";
import { RARITIES } from "../engine/vocabulary.ts";
import {
  type ArtLook,
  type Cosmetic,
  type CosmeticFile,
  type CosmeticKind,
  type EmoteLook,
  FINISHES,
  PATTERNS,
  type PatternLook,
  SIGNS,
  type SignLook,
  type SleeveLook,
  WAYS,
} from "./cosmetic-types.ts";
import { CardDataError, type CardDataIssue, parse } from "./issues.ts";
import { readFolder } from "./load.ts";
import { object } from "./parse.ts";

const LABEL = "cards/store/cosmetics";

const color = z.string().regex(/^#[0-9a-f]{6}$/, "must be a color such as #1d4d74");
const words = z.string().min(1).max(60);
const pattern = object<PatternLook>()({
  pattern: z.enum(PATTERNS),
  ground: color,
  figure: color,
  line: color,
});
const sign = object<SignLook>()({ sign: z.enum(SIGNS), ground: color, figure: color });
const LOOKS: { [K in CosmeticKind]: z.ZodType } = {
  cardBack: pattern,
  playmat: pattern,
  coin: sign,
  sleeve: object<SleeveLook>()({ edge: color, shine: color }),
  avatar: sign,
  emote: object<EmoteLook>()({ face: z.string().regex(/^[a-z_]{1,20}$/), fur: color, color }),
  art: object<ArtLook>()({ finish: z.enum(FINISHES) }),
  title: z.undefined().optional(),
};
const KINDS = Object.keys(LOOKS) as [CosmeticKind, ...CosmeticKind[]];

const makeSchema = (kind: CosmeticKind) =>
  z.strictObject({
    kind: z.literal(kind),
    items: z
      .array(
        z.strictObject({
          id: z.string().regex(/^[a-z][a-z0-9-]{2,60}$/, "must be of a-z, 0-9 and -"),
          name: z.strictObject({ en: words, de: words }),
          rarity: z.enum(RARITIES),
          obtained: z.array(z.enum(WAYS)).min(1),
          look: LOOKS[kind],
          ...(kind === "art" && { card: z.string().min(1).max(64) }),
        }),
      )
      .max(500),
  });

/** Of the file of each kind. */
const SCHEMAS = new Map(KINDS.map((kind) => [kind, makeSchema(kind)]));

/** All cosmetics by id, in the order of the files. */
export type Cosmetics = ReadonlyMap<string, Cosmetic>;

/**
 * An alternate picture of a card that a server does not play is never seen, and no error.
 * @throws CardDataError with everything that is wrong in the files
 */
export function loadCosmetics(): Cosmetics {
  const issues: CardDataIssue[] = [];
  const files = readFolder(join(import.meta.dirname, "store/cosmetics"), LABEL, issues);
  if (issues.length > 0) throw new CardDataError(issues);
  return checkCosmetics(files);
}

/** @throws CardDataError */
export function checkCosmetics(files: readonly { file: string; data: unknown }[]): Cosmetics {
  const issues: CardDataIssue[] = [];
  const found = new Map<string, Cosmetic>();
  for (const { file, data } of files) {
    const kind = (data as { kind?: unknown } | null)?.kind as CosmeticKind;
    const report = (path: string, message: string) => issues.push({ file, card: "", path, message });
    if (!KINDS.includes(kind)) {
      report("kind", `must be one of ${KINDS.join(", ")}`);
      continue;
    }
    const parsed = parse(SCHEMAS.get(kind)!, data, { file, card: "" }, issues) as CosmeticFile | undefined;
    parsed?.items.forEach((item, i) => {
      if (found.has(item.id)) report(`items[${i}].id`, `${item.id} is there twice`);
      found.set(item.id, { ...item, kind } as Cosmetic);
    });
  }
  if (issues.length > 0) throw new CardDataError(issues);
  return found;
}
