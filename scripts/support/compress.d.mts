/**
 * Writes `NAME.br` and `NAME.gz` beside each text file of a folder, unless newer ones are there, and deletes those of
 * files that are gone.
 */
export function compressFolder(folder: string, quality: number): Promise<void>;
