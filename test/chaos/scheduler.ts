// Virtual time: runs what falls due in order, one event after the other, each with all promises that it settles.

interface Event {
  at: number;
  order: number;
  run: (() => void) | null;
}

/** When every run begins, in milliseconds since 1970. */
export const START_MS = 1_800_000_000_000;

export class Scheduler {
  now = START_MS;
  steps = 0;
  readonly #heap: Event[] = [];
  #order = 0;

  /** @returns a function that cancels it. */
  after(ms: number, run: () => void): () => void {
    const event: Event = { at: this.now + Math.max(0, ms), order: this.#order++, run };
    this.#push(event);
    return () => {
      event.run = null;
    };
  }

  /** Runs the next event. @returns false if there is none. */
  async step(): Promise<boolean> {
    for (;;) {
      const event = this.#pop();
      if (!event) return false;
      if (!event.run) continue;
      this.now = Math.max(this.now, event.at);
      this.steps++;
      event.run();
      // All promises that follow from the event settle before the next turn of the event loop.
      await new Promise(setImmediate);
      return true;
    }
  }

  #push(event: Event): void {
    const heap = this.#heap;
    let i = heap.push(event) - 1;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (isEarlier(heap[parent], event)) break;
      heap[i] = heap[parent];
      i = parent;
    }
    heap[i] = event;
  }

  #pop(): Event | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (!last || heap.length === 0) return first;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isEarlier(heap[child + 1], heap[child])) child++;
      if (isEarlier(last, heap[child])) break;
      heap[i] = heap[child];
      i = child;
    }
    heap[i] = last;
    return first;
  }
}

const isEarlier = (a: Event, b: Event) => a.at < b.at || (a.at === b.at && a.order < b.order);
