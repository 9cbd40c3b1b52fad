// What sessions are called in the list of them.
import { expect, test } from "vitest";
import { deviceName } from "./device-name.ts";

test.each([
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:126.0) Gecko/20100101 Firefox/126.0", "Firefox on Windows"],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
    "Safari on iOS",
  ],
  [
    "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/125.0.0.0 Mobile Safari/537.36",
    "Chrome on Android",
  ],
  ["Googlebot/2.1 (+http://www.google.com/bot.html)", "Googlebot"],
  ["node", ""],
  ["<script>alert(1)</script> foo/1", ""],
  ["", ""],
  ["(".repeat(200), ""],
])("%s", (agent, name) => {
  expect(deviceName(agent)).toBe(name);
});
