// Shrinks the script of a failing run: leaves out as many faults as it can while the run still fails.

/**
 * Delta debugging (Zeller and Hildebrandt, "Simplifying and isolating failure-inducing input", 2002) over a list.
 * @param fails whether a list still fails; the whole list does.
 */
export async function shrink<T>(list: readonly T[], fails: (list: T[]) => Promise<boolean>): Promise<T[]> {
  let left = [...list];
  let parts = 2;
  while (left.length > 0) {
    const size = Math.ceil(left.length / parts);
    let smaller: T[] | null = null;
    for (let from = 0; from < left.length && !smaller; from += size) {
      const rest = left.toSpliced(from, size);
      if (await fails(rest)) smaller = rest;
    }
    if (smaller) {
      left = smaller;
      parts = Math.max(2, parts - 1);
    } else if (size === 1) {
      break;
    } else {
      parts = Math.min(left.length, 2 * parts);
    }
  }
  return left;
}
