// A booster pack: foil around a picture, crimped at both ends.
import { CardImage } from "../ui/CardImage.tsx";
import { packCover, packName } from "./pack-looks.ts";
import "./packs.css";

export function PackArt({ pack, torn }: { pack: string; torn?: boolean }) {
  return (
    <span className="pack" data-pack={pack} data-torn={torn || undefined} aria-hidden="true">
      <span className="pack__strip" />
      <span className="pack__body">
        <CardImage id={packCover(pack)} name="" what="art" className="pack__art" eager />
        <span className="pack__brand">Mantimon</span>
        <span className="pack__name">{packName(pack)}</span>
        <span className="pack__shine" />
      </span>
    </span>
  );
}
