// The regions that can be chosen: those that a price list names, and the largest of the others.
import catalogue from "../../cards/store/catalogue.json" with { type: "json" };

export const REGIONS: readonly string[] = [
  ...new Set([
    ...catalogue.priceLists.flatMap(({ regions }) => regions as string[]),
    ...["US", "CA", "AU", "NZ", "CH", "NO", "SE", "DK", "PL", "CZ", "KR", "MX", "IN"],
  ]),
];
