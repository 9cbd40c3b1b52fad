// A card in detail: picture, text and, if it is in play, its current state.
import { Dialog } from "../ui/Dialog.tsx";
import { CardPicture } from "./CardPicture.tsx";
import { CardWords } from "./CardWords.tsx";
import { type Inspected, useTable } from "./model.ts";

export function CardZoom({ inspected, onClose }: { inspected: Inspected; onClose(): void }) {
  const { pool } = useTable();
  const { card, mon } = inspected;
  const { name, flavor } = pool.cards[card];
  return (
    <Dialog title={name} kind="bare" onClose={onClose} testId="zoom">
      <div className="zoom">
        <CardPicture card={card} kind="face" className="zoom__face" />
        <div className="zoom__words">
          <CardWords card={card} mon={mon} />
          <p className="zoom__flavor">{flavor}</p>
        </div>
      </div>
    </Dialog>
  );
}
