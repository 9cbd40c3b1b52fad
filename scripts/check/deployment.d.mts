// The types of deployment.mjs.

export function checkDeployment(): Promise<string[]>;
export function checkDockerfile(path: string, text: string): Promise<string[]>;
export function checkCompose(path: string, text: string): Promise<string[]>;
export function checkManifest(path: string, manifest: object): Promise<string[]>;
export function checkTogether(manifests: object[]): string[];
export function readManifests(
  folder: string,
): Promise<{ path: string; manifest: { kind: string; spec?: unknown } }[]>;
