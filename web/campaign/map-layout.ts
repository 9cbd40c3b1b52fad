// Where halls lie on the map, and the roads between them. Everything is in percent of the map's width and height.
import type { Hall } from "./queries.ts";

export interface Point {
  x: number;
  y: number;
}

export interface PlacedHall extends Hall {
  at: Point;
}

export interface Road {
  from: Point;
  to: Point;
  /** The hall at its end can be entered. */
  open: boolean;
}

/** Across the narrow map, from the foot to the top. */
const WINDING = [46, 25, 72, 27, 74, 26, 73, 28];
const FOOT = 93;
const TOP = 7;
/** On the wide map a place that is higher would stick out. */
const HIGHEST = 11;

/** @param narrow one above the other, in their order, in place of where the data puts them */
export function layOut(halls: Hall[], narrow: boolean): PlacedHall[] {
  const step = (FOOT - TOP) / Math.max(1, halls.length - 1);
  return halls.map((hall, at) => {
    if (!narrow) return { ...hall, at: { x: hall.place.x, y: Math.max(HIGHEST, hall.place.y) } };
    const x = at === halls.length - 1 ? 50 : WINDING[at % WINDING.length];
    return { ...hall, at: { x, y: FOOT - at * step } };
  });
}

/** A road to each hall from those whose medals it asks for, or else from the one before. */
export function roadsOf(halls: PlacedHall[]): Road[] {
  return halls.flatMap((hall, at) => {
    if (at === 0) return [];
    const { medals = [] } = hall.requires;
    const sources = halls.filter(({ id }) => medals.includes(id));
    return (sources.length > 0 ? sources : [halls[at - 1]]).map((source) => ({
      from: source.at,
      to: hall.at,
      open: hall.state !== "locked",
    }));
  });
}
