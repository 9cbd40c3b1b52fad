// The portrait of a character in its frame. While there is no picture, its initials stand in.
import { useState } from "react";
import { portraitUrl } from "../pictures.ts";

export function Portrait({ id, name }: { id: string; name: string }) {
  const [broken, setBroken] = useState(false);
  const url = portraitUrl(id);
  if (!url || broken) {
    const initials = name
      .split(/\s+/)
      .map((word) => word[0])
      .slice(0, 2)
      .join("");
    return (
      <span className="portrait portrait--missing" aria-hidden="true">
        {initials}
      </span>
    );
  }
  return (
    <img
      className="portrait"
      src={url}
      alt=""
      width="320"
      height="320"
      loading="lazy"
      decoding="async"
      draggable={false}
      onError={() => setBroken(true)}
    />
  );
}
