// Keeps one processor busy until the process that started it ends.
process.on("disconnect", () => process.exit());

function work() {
  const end = performance.now() + 50;
  while (performance.now() < end);
  setImmediate(work);
}
work();
