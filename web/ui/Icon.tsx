// The client's own icons on a grid of 24 units. Icons of energy types come from the cards.

const PATHS = {
  copy: "M9 9h10v11H9zM5 15V4h10",
  check: "M5 13l4.5 4.5L19 7",
  close: "M6 6l12 12M18 6L6 18",
  log: "M6 5h12M6 10h12M6 15h8M6 20h5",
  menu: "M5 7h14M5 12h14M5 17h14",
  flag: "M6 21V4h11l-2.5 4L17 12H6",
  eye: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 14.6a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2z",
  swords: "M4 4l11 11M20 4L9 15M6 13l5 5M18 13l-5 5M5 19l2.5-2.5M19 19l-2.5-2.5",
  arrow: "M5 12h13M13 6l6 6-6 6",
  retreat: "M10 7L4 12l6 5M4 12h10a6 6 0 0 1 6 6",
  hand: "M6 20l-2-12 5-1 2 12zM11 19V6h5v13zM17 19l2-12 3 .6L20 19.5z",
  plug: "M9 3v5M15 3v5M7 8h10v4a5 5 0 0 1-10 0zM12 17v4",
  plot: "M4 4v16h16M7 15l4-5 3 3 5-7",
  lamp: "M9 18h6M10 21h4M9 18c0-2.6-3-3.6-3-8a6 6 0 0 1 12 0c0 4.4-3 5.4-3 8",
  shirt: "M8 4l4 2.5L16 4l5 3.5-2.5 4L16 10v10H8V10l-2.5 1.5L3 7.5z",
  spark: "M12 3l2.2 6.8L21 12l-6.8 2.2L12 21l-2.2-6.8L3 12l6.8-2.2z",
  tool: "M14 6a4.5 4.5 0 0 0 5.7 5.7L11 20.5 7.5 17zM5 19l2.2-2.2",
  people:
    "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c.4-4 3-6 6.5-6s6.1 2 6.5 6M16 4.5a3.5 3.5 0 0 1 0 6.5M18 14.5c2 .8 3.2 2.6 3.5 5.5",
  bubble: "M4 5h16v11h-8l-5 4v-4H4z",
  muted: "M4 5h16v11h-8l-5 4v-4H4zM9 8l6 5M15 8l-6 5",
  scales: "M12 4v16M7 20h10M5 8h14M5 8l-3 6h6zM19 8l-3 6h6z",
  share:
    "M18 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM6 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM18 21a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM8.2 10.8l7.6-4.1M8.2 13.2l7.6 4.1",
  play: "M8 5l11 7-11 7z",
  pause: "M8 5v14M16 5v14",
  back: "M15 6l-6 6 6 6",
  on: "M9 6l6 6-6 6",
  turnBack: "M18 6l-6 6 6 6M11 6l-6 6 6 6",
  turnOn: "M6 6l6 6-6 6M13 6l6 6-6 6",
  first: "M6 5v14M18 6l-7 6 7 6",
  last: "M18 5v14M6 6l7 6-7 6",
  hearth:
    "M4 20V10l8-6 8 6v10M12 20c-2.4 0-3.8-1.5-3.8-3.5 0-2.4 2.2-3 2.6-5.5 2.8 1.4 5 3 5 5.6 0 2-1.4 3.4-3.8 3.4z",
  album: "M5 4h11a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3zM5 17a3 3 0 0 1 3-3h11M9 8h6",
  deck: "M8 7h10v13H8zM6 17V5h10M4 15V3h9",
  person: "M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 21c.5-4.5 3.4-6.5 7.5-6.5s7 2 7.5 6.5",
  gear: "M12 15.2a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4zM12 3v2.5M12 18.5V21M3 12h2.5M18.5 12H21M5.6 5.6l1.8 1.8M16.6 16.6l1.8 1.8M5.6 18.4l1.8-1.8M16.6 7.4l1.8-1.8",
  search: "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5L21 21",
  filter: "M4 6h16M7 12h10M10 18h4",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  folder: "M3 6h6l2 3h10v10H3z",
  trash: "M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13",
  key: "M8 15.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 11.5h9M17 11.5v4M20.5 11.5v2.5",
  more: "M6 12h.1M12 12h.1M18 12h.1",
  book: "M4 5h6a2 2 0 0 1 2 2v13a2 2 0 0 0-2-2H4zM20 5h-6a2 2 0 0 0-2 2v13a2 2 0 0 1 2-2h6z",
  gift: "M4 11h16v9H4zM3 7h18v4H3zM12 7v13M12 7C8 7 6 5.5 7 4s4 0 5 3c1-3 4-4.5 5-3s-1 3-5 3",
  map: "M3 6l6-2 6 2 6-2v14l-6 2-6-2-6 2zM9 4v14M15 6v14",
  lock: "M6 11h12v9H6zM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11M12 14.5v2",
  pack: "M6 3h12v18H6zM6 6.5h12M6 17.5h12M12 9l1.2 2 2 .4-1.4 1.6.2 2.2-2-1-2 1 .2-2.2-1.4-1.6 2-.4z",
  coins: "M9 14a6 6 0 1 0 0-12 6 6 0 0 0 0 12zM15.5 10.2a6 6 0 1 1-5.6 8.2M9 5.5v5M7.2 8h3.6",
  medal: "M12 21a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM9 10.5L6 3M15 10.5L18 3M12 10V7",
  bot: "M5 9h14v10H5zM12 9V5M12 4.5v.1M9 13.5v1M15 13.5v1M2.5 13v3M21.5 13v3",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
