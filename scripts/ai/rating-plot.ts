// The ratings of a ladder as SVG: a row for each bot, with its rating as a dot and the 95 % interval as a line.
import type { Rating } from "./elo.ts";

const WIDTH = 720;
const LEFT = 130;
const RIGHT = 70;
const ROW = 26;
const BOTTOM = 34;
/** Elo between the lines of the grid. */
const STEP = 100;

/** @param bots from the strongest to the weakest */
export function ratingPlot(bots: readonly (Rating & { name: string })[]): string {
  const lowest = Math.floor(Math.min(...bots.map(({ elo, half }) => elo - half)) / STEP) * STEP;
  const highest = Math.ceil(Math.max(...bots.map(({ elo, half }) => elo + half)) / STEP) * STEP;
  const height = ROW * bots.length + BOTTOM;
  const x = (elo: number) =>
    (LEFT + ((WIDTH - LEFT - RIGHT) * (elo - lowest)) / (highest - lowest || 1)).toFixed(1);
  const grid: string[] = [];
  for (let elo = lowest; elo <= highest; elo += STEP)
    grid.push(
      `<line x1="${x(elo)}" x2="${x(elo)}" y1="0" y2="${height - BOTTOM}" stroke="#ddd"/>`,
      `<text x="${x(elo)}" y="${height - 12}" text-anchor="middle">${elo}</text>`,
    );
  const rows = bots.map(({ name, elo, half }, i) => {
    const y = ROW * (i + 0.5);
    return [
      `<text x="${LEFT - 12}" y="${y + 4}" text-anchor="end">${name}</text>`,
      `<line x1="${x(elo - half)}" x2="${x(elo + half)}" y1="${y}" y2="${y}" stroke="#2b5fb8" stroke-width="2"/>`,
      `<circle cx="${x(elo)}" cy="${y}" r="5" fill="#2b5fb8"/>`,
      `<text x="${WIDTH - 8}" y="${y + 4}" text-anchor="end">${elo.toFixed(0)} ± ${half.toFixed(0)}</text>`,
    ].join("");
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui, sans-serif" font-size="13" role="img" aria-label="Elo ratings with 95 % intervals">
<rect width="${WIDTH}" height="${height}" fill="#fff"/>
${[...grid, ...rows].join("\n")}
</svg>
`;
}
