// The regions that can be chosen: those that a price list names, and the largest of the others.
import storeCatalog from "../../cards/store/catalog.json" with { type: "json" };

export const REGIONS: readonly string[] = [
  ...new Set([
    ...storeCatalog.priceLists.flatMap(({ regions }) => regions as string[]),
    ...["US", "CA", "AU", "NZ", "CH", "NO", "SE", "DK", "PL", "CZ", "KR", "MX", "IN"],
  ]),
];
