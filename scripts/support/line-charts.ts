// Draws line charts, one below the other, as one SVG.

export interface Tick {
  /** Where on the axis, from 0 to 1. */
  at: number;
  label: string;
}

export interface LineChart {
  title: string;
  x: Tick[];
  y: Tick[];
  /** What the x axis counts, where its ticks do not say it. */
  about?: string;
  /** At most as many as there are colors. */
  lines: { name: string; points: { x: number; y: number }[] }[];
}

const WIDTH = 900;
const HEIGHT = 330;
const LEFT = 70;
const RIGHT = 190;
const TOP = 40;
const BOTTOM = 44;
const COLORS = ["#2f6f4f", "#7fb294", "#1f4e8c", "#7fa6d9", "#a8322a", "#dd9087"];

const left = (share: number) => (LEFT + (WIDTH - LEFT - RIGHT) * share).toFixed(1);
const top = (share: number, down = 0) =>
  (HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * share + down).toFixed(1);

/** @param label what the whole shows, for those who cannot see it */
export function drawCharts(label: string, charts: readonly LineChart[]): string {
  const height = charts.length * HEIGHT;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${label}">`,
    "<style>text{font-family:system-ui,sans-serif;fill:#22252b;font-size:12px}.title{font-size:15px;font-weight:650}</style>",
    `<rect width="${WIDTH}" height="${height}" fill="#fbfaf7"/>`,
    ...charts.map((chart, n) => `<g transform="translate(0 ${n * HEIGHT})">${draw(chart)}</g>`),
    "</svg>\n",
  ].join("\n");
}

function draw({ title, x, y, about = "", lines }: LineChart): string {
  const grid = y.map(
    ({ at, label }) =>
      `<path d="M${LEFT} ${top(at)}H${WIDTH - RIGHT}" stroke="#ddd8cc"/><text x="${LEFT - 8}" y="${top(at, 4)}" text-anchor="end">${label}</text>`,
  );
  const ticks = x.map(
    ({ at, label }) =>
      `<text x="${left(at)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${label}</text>`,
  );
  const curves = lines.map(({ name, points }, n) => {
    const path = points.map((point) => `${left(point.x)} ${top(point.y)}`).join("L");
    const key = `<path d="M${WIDTH - RIGHT + 12} ${TOP + n * 20}h16" stroke="${COLORS[n]}" stroke-width="3"/>`;
    const text = `<text x="${WIDTH - RIGHT + 34}" y="${TOP + 4 + n * 20}">${name}</text>`;
    return `<path d="M${path}" fill="none" stroke="${COLORS[n]}" stroke-width="1.8"/>${key}${text}`;
  });
  return [
    `<text x="${LEFT}" y="22" class="title">${title}</text>`,
    ...grid,
    ...ticks,
    `<text x="${WIDTH - RIGHT}" y="${HEIGHT - 6}" text-anchor="end">${about}</text>`,
    ...curves,
  ].join("\n");
}
