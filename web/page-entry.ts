// What an entry of the list of pages says.
import type { ComponentType } from "react";
import type { SkeletonKind } from "./frame/Skeleton.tsx";
import type english from "./text/en/index.ts";

export type Params = Record<string, string>;

export type PageTitle = keyof typeof english.title;

export interface PageEntry {
  /** The key of its title in the texts. */
  name: PageTitle;
  /** Named groups are passed to the page as properties. */
  path: RegExp;
  load(): Promise<{ default: ComponentType<Params> }>;
  /** What is shown while the page loads. */
  skeleton: SkeletonKind;
  /** It fills the screen: no navigation around it. */
  bare?: true;
}

/** Named exports, as `lazy` wants them. */
export const as = <P extends object>(page: ComponentType<P>) => ({
  // The groups of the path are the properties of the page.
  default: page as unknown as ComponentType<Params>,
});

/** A part of an address that is an id, for a regular expression. */
export const ID = "[\\w-]{1,64}";
