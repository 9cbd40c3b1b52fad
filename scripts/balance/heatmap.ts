// The matrix of starters as an SVG heat map.

import type { StarterReport } from "./starters.ts";
import { percent, type Rate } from "./statistics.ts";

const CELL = 96;
const LABEL = 190;
const HEAD = 70;

/** Blue for wins, red for losses, pale at one half. */
function colorOf(rate: number): string {
  const strength = Math.min(1, Math.abs(rate - 0.5) / 0.25);
  const hue = rate >= 0.5 ? 215 : 12;
  return `hsl(${hue} 70% ${Math.round(95 - 40 * strength)}%)`;
}

function rateFor(report: StarterReport, row: string, column: string): Rate | null {
  const direct = report.pairings.find((one) => one.row === row && one.column === column);
  if (direct !== undefined) return direct.rate;
  const turned = report.pairings.find((one) => one.row === column && one.column === row);
  if (turned === undefined) return null;
  const { rate, low, high, games } = turned.rate;
  return { rate: 1 - rate, low: 1 - high, high: 1 - low, games };
}

function cell(x: number, y: number, rate: Rate | null): string {
  const fill = rate === null ? "#eceae4" : colorOf(rate.rate);
  const box = `<rect x="${x}" y="${y}" width="${CELL - 4}" height="${CELL - 4}" rx="8" fill="${fill}"/>`;
  if (rate === null) return box;
  const middle = x + CELL / 2 - 2;
  return `${box}<text x="${middle}" y="${y + 46}" class="big">${percent(rate.rate)}</text><text x="${middle}" y="${y + 66}" class="small">±${(50 * (rate.high - rate.low)).toFixed(1)}</text>`;
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

export function heatmap(report: StarterReport): string {
  const { decks, overall } = report;
  const width = LABEL + (decks.length + 1) * CELL;
  const height = HEAD + decks.length * CELL + 10;
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="Win rates of the starter decks">`,
    "<style>text{font-family:system-ui,sans-serif;fill:#22252b}.big{font-size:17px;font-weight:650;text-anchor:middle}.small{font-size:12px;text-anchor:middle}.row{font-size:15px;font-weight:600}.head{font-size:13px;text-anchor:middle}</style>",
    `<rect width="${width}" height="${height}" fill="#fbfaf7"/>`,
  ];
  [...decks.map(({ starter }) => starter ?? ""), "overall"].forEach((name, i) => {
    parts.push(`<text x="${LABEL + i * CELL + CELL / 2 - 2}" y="${HEAD - 16}" class="head">${name}</text>`);
  });
  decks.forEach((row, i) => {
    const y = HEAD + i * CELL;
    parts.push(`<text x="16" y="${y + 50}" class="row">${escapeText(row.name)}</text>`);
    decks.forEach((column, j) => {
      parts.push(cell(LABEL + j * CELL, y, rateFor(report, row.id, column.id)));
    });
    parts.push(cell(LABEL + decks.length * CELL, y, overall[i].rate));
  });
  return `${parts.join("\n")}\n</svg>\n`;
}
