// A worker whose bots misbehave, each in the way that its task's seed names, or tell how long they might think.
export default function answer({ seed, moves, budgetMs }) {
  if (seed === "throws") throw new Error("no idea");
  if (seed === "hangs") for (;;);
  if (seed === "eats memory") {
    const eaten = [];
    for (;;) eaten.push(new Array(100_000).fill(eaten.length));
  }
  return seed === "tells its time" ? budgetMs : moves[0];
}
