// What lies below the places of the map: land and sea, hills, and the roads as stitched thread.
import type { Point, Road } from "./map-layout.ts";

/** Marks of hills, trees and waves, in percent. */
const HILLS: Point[] = [
  { x: 40, y: 18 },
  { x: 47, y: 22 },
  { x: 58, y: 17 },
  { x: 64, y: 23 },
  { x: 72, y: 30 },
  { x: 25, y: 44 },
  { x: 90, y: 60 },
];
const TREES: Point[] = [
  { x: 34, y: 66 },
  { x: 38, y: 60 },
  { x: 14, y: 68 },
  { x: 32, y: 82 },
  { x: 56, y: 62 },
  { x: 80, y: 74 },
  { x: 46, y: 48 },
];
const WAVES: Point[] = [
  { x: 5, y: 16 },
  { x: 10, y: 90 },
  { x: 93, y: 90 },
  { x: 92, y: 14 },
  { x: 3, y: 54 },
  { x: 30, y: 96 },
  { x: 18, y: 8 },
  { x: 82, y: 5 },
];

const LAND =
  "M12 24C18 12 34 14 40 6S62 0 68 8s18 6 22 20 8 20 4 34-4 24-16 28-24 6-38 5-22-1-29-12S2 62 6 48s2-14 6-24z";

export function MapGround({ roads, narrow }: { roads: Road[]; narrow: boolean }) {
  return (
    <>
      <svg className="map__ground" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <path className="map__shore" d={LAND} />
        <path className="map__land" d={LAND} />
        {roads.map((road) => (
          <path
            key={`${road.from.x}-${road.to.x}-${road.to.y}`}
            className="map__road"
            data-open={road.open || undefined}
            d={bend(road, narrow)}
          />
        ))}
      </svg>
      <Marks points={HILLS} path="M-9 4l6-9 5 6 3-4 5 7" />
      <Marks points={TREES} path="M0 6V2M-5 2h10L0-7zM7 7V4M3 4h8L7-3z" />
      <Marks points={WAVES} path="M-10 0q5-5 10 0t10 0M-4 6q5-5 10 0" />
    </>
  );
}

/** A road is not straight. */
function bend({ from, to }: Road, narrow: boolean): string {
  const swing = narrow ? 4 : 6;
  const middle = {
    x: (from.x + to.x) / 2 + (to.y - from.y) / swing,
    y: (from.y + to.y) / 2 + (from.x - to.x) / swing,
  };
  return `M${from.x} ${from.y}Q${middle.x} ${middle.y} ${to.x} ${to.y}`;
}

/** Each mark is a picture of its own, so that it is not stretched with the map. */
function Marks({ points, path }: { points: Point[]; path: string }) {
  return points.map(({ x, y }) => (
    <svg
      key={`${x}-${y}`}
      className="map__mark"
      viewBox="-14 -12 28 24"
      aria-hidden="true"
      style={{ left: `${x}%`, top: `${y}%` }}
    >
      <path d={path} />
    </svg>
  ));
}
