export function alone<T>(name: string, work: () => Promise<T>, onWait?: () => void): Promise<T>;
export function lockPort(key: string, attempt?: number): number;
