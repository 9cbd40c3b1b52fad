// A worker whose bots misbehave, each in the way that its task's seed names.
export default function answer({ seed, moves }) {
  if (seed === "throws") throw new Error("no idea");
  if (seed === "hangs") for (;;);
  if (seed === "eats memory") {
    const eaten = [];
    for (;;) eaten.push(new Array(100_000).fill(eaten.length));
  }
  return moves[0];
}
