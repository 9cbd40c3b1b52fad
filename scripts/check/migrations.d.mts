// The types of migrations.mjs.

export function contractingStatements(sql: string): string[];
export function checkMigrations(folder?: string): string[];
