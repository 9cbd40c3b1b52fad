// A link to another page of the client, which is shown without loading the document anew.
import type { ComponentProps } from "react";
import { navigate } from "../router.ts";

export function PageLink({ href, ...rest }: ComponentProps<"a"> & { href: string }) {
  return (
    <a
      {...rest}
      href={href}
      onClick={(event) => {
        // A click with a modifier key opens a tab or a window, as for any link.
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        navigate(href);
      }}
    />
  );
}
