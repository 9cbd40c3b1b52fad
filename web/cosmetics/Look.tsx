// Draws one cosmetic, small or large: for the table's name plates, the wardrobe and the store.
import type { CSSProperties } from "react";
import { cardArt } from "../pictures.ts";
import { EmoteFace } from "../table/emote-faces.tsx";
import { cardBackSvg, dataUrl, playmatSvg, signSvg } from "./drawings.ts";
import { cosmetic, localName } from "./items.ts";
import "./look.css";

/** A picture of the cosmetic alone. Its name stands beside it, so that the picture is not announced. */
export function CosmeticLook({ id }: { id: string }) {
  const item = cosmetic(id);
  switch (item?.kind) {
    case "cardBack":
      return <img className="look look--card" src={dataUrl(cardBackSvg(item.look))} alt="" />;
    case "playmat":
      return <img className="look look--mat" src={dataUrl(playmatSvg(item.look))} alt="" />;
    case "coin":
    case "avatar":
      return <img className={`look look--${item.kind}`} src={dataUrl(signSvg(item.look))} alt="" />;
    case "sleeve": {
      const style = { "--edge": item.look.edge, "--shine": item.look.shine } as CSSProperties;
      return <span className="look look--sleeve" style={style} aria-hidden="true" />;
    }
    case "emote":
      return (
        <span className="look look--emote" aria-hidden="true">
          <EmoteFace emote={id} />
        </span>
      );
    case "art":
      return (
        <img
          className="look look--art"
          src={cardArt(item.card ?? "")}
          alt=""
          data-finish={item.look.finish}
        />
      );
    case "title":
      return (
        <span className="look look--title" aria-hidden="true">
          {localName(item.name)}
        </span>
      );
    default:
      return <span className="look" aria-hidden="true" />;
  }
}
