// A grid of cards in the page's own scroll, of which only the rows in sight are there.
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";

interface CardGridProps<T> {
  /** What is loaded so far. */
  items: T[];
  /** How many there will be. */
  total: number;
  /** Pixels: cells are at least this wide. */
  minWidth: number;
  /** Height of a cell for its width. */
  heightOf(width: number): number;
  gap: number;
  children(item: T): ReactNode;
  keyOf(item: T): string;
  /** Called when rows come into sight that are not loaded. */
  onMore(): void;
  label: string;
}

export function CardGrid<T>(props: CardGridProps<T>) {
  const { items, total, minWidth, heightOf, gap, children, keyOf, onMore, label } = props;
  const ref = useRef<HTMLUListElement>(null);
  const [{ width, top }, setBox] = useState({ width: 0, top: 0 });
  useLayoutEffect(() => {
    const element = ref.current!;
    const measure = () => {
      const box = element.getBoundingClientRect();
      setBox({ width: box.width, top: box.top + scrollY });
    };
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    watcher.observe(document.body);
    return () => watcher.disconnect();
  }, []);
  const columns = Math.max(2, Math.floor((width + gap) / (minWidth + gap)));
  const cell = (width - gap * (columns - 1)) / columns;
  const height = heightOf(cell);
  // What a cell may draw around its card. Cells that touched would count as overlapping where pixels are rounded.
  const edge = gap / 2 - 1;
  const rows = useWindowVirtualizer({
    count: width === 0 ? 0 : Math.ceil(total / columns),
    estimateSize: () => height + gap,
    overscan: 2,
    scrollMargin: top,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes follow from these
  useEffect(() => rows.measure(), [height, columns]);
  const visible = rows.getVirtualItems();
  const lastVisible = ((visible.at(-1)?.index ?? -1) + 1) * columns;
  useEffect(() => {
    if (lastVisible > items.length && items.length < total) onMore();
  }, [lastVisible, items.length, total, onMore]);

  return (
    <ul className="grid" ref={ref} aria-label={label} style={{ height: rows.getTotalSize() }}>
      {visible.map((row) =>
        Array.from({ length: Math.min(columns, total - row.index * columns) }, (_, column) => {
          const at = row.index * columns + column;
          const item = items[at];
          return (
            <li
              key={item === undefined ? at : keyOf(item)}
              className="grid__cell"
              aria-setsize={total}
              aria-posinset={at + 1}
              style={{
                width: cell + 2 * edge,
                height: height + 2 * edge,
                padding: edge,
                transform: `translate(${column * (cell + gap) - edge}px, ${row.start - top - edge}px)`,
              }}
            >
              {item === undefined ? <span className="skeleton__piece grid__empty" /> : children(item)}
            </li>
          );
        }),
      )}
    </ul>
  );
}
