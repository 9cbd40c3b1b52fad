// Prints measurements: a table for people, JSON for machines.

export interface Row {
  name: string;
  value: number;
  unit: string;
  /** The target that an issue or the docs state, if they do. */
  target?: string;
}

export function printRows(title: string, rows: Row[], json: boolean): void {
  if (json) {
    console.log(JSON.stringify({ title, rows }));
    return;
  }
  const width = Math.max(...rows.map((row) => row.name.length));
  console.log(`\n${title}`);
  for (const row of rows) {
    const value = row.value.toLocaleString("en-US", { maximumFractionDigits: row.value < 100 ? 2 : 0 });
    const target = row.target === undefined ? "" : `   (target ${row.target})`;
    console.log(`  ${row.name.padEnd(width)}  ${value.padStart(12)} ${row.unit}${target}`);
  }
}
