// The picture of a card. While it cannot be loaded, name and number stand in, and it is tried again.
import { pictureUrl } from "../pictures.ts";
import { useRetriedPicture } from "./useRetriedPicture.ts";

/** Pixels, which the page keeps free until the picture comes. */
const SIZES = { face: [500, 700], hand: [250, 350], art: [480, 320] } as const;

interface CardImageProps {
  id: string;
  name: string;
  /** `hand` is the face whose name and numbers can be read when it is small. */
  what: keyof typeof SIZES;
  className?: string;
  /** Loaded at once, for pictures that are the point of the page. */
  eager?: boolean;
}

export function CardImage({ id, name, what, className = "", eager }: CardImageProps) {
  const { src, onError } = useRetriedPicture(pictureUrl(id, what));
  if (src === undefined) {
    return (
      <span className={`cardimage cardimage--missing ${className}`} data-what={what}>
        <strong>{name}</strong>
        <small>{id.toUpperCase()}</small>
      </span>
    );
  }
  const [width, height] = SIZES[what];
  return (
    <img
      className={`cardimage ${className}`}
      data-what={what}
      src={src}
      alt=""
      width={width}
      height={height}
      loading={eager ? "eager" : "lazy"}
      decoding="async"
      draggable={false}
      onError={onError}
    />
  );
}
