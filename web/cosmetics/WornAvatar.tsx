// The picture of a player who wears an avatar from the wardrobe.
import { dataUrl, signSvg } from "./drawings.ts";
import { cosmeticOf } from "./items.ts";
import "./look.css";

export function WornAvatar({ id, size }: { id: string | undefined; size: number }) {
  const item = cosmeticOf("avatar", id);
  return item ? (
    <img className="avatar" src={dataUrl(signSvg(item.look))} alt="" width={size} height={size} />
  ) : null;
}
