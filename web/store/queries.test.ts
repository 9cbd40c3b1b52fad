// The region whose prices are shown first, by the browser's languages.
import { expect, test } from "vitest";
import { regionOf } from "./queries.ts";

test.each([
  [["de-AT", "en-GB"], "AT"],
  [["en", "zh-Hans-CN"], "CN"],
  [["en-US-u-ca-gregory"], "US"],
  [["C", "de_DE.UTF-8"], "DE"],
  [["en-GB@posix"], "GB"],
  [["es-419", "x", ""], "US"],
  [[], "US"],
])("languages %j are those of %s", (languages, region) => {
  expect(regionOf(languages)).toBe(region);
});
