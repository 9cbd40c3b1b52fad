// A progress bar: redrawn in place on a terminal, an occasional line elsewhere.

const BAR = 30;

export interface Progress {
  /** Call it as often as wanted; it draws ten times a second at most. */
  show: (done: number, note: string) => void;
  clear: () => void;
}

export function progress(total: number): Progress {
  const { isTTY } = process.stderr;
  const every = isTTY ? 100 : 10_000;
  let next = performance.now() + every;
  return {
    show(done, note) {
      if (performance.now() < next) return;
      next = performance.now() + every;
      const filled = Math.floor((BAR * done) / total);
      const bar = "█".repeat(filled) + "░".repeat(BAR - filled);
      process.stderr.write(isTTY ? `\r\x1b[K${bar} ${note}` : `${note}\n`);
    },
    clear() {
      if (isTTY) process.stderr.write("\r\x1b[K");
    },
  };
}
