// A room whose process stood still for a while may go on beside one of the same id.
import { matchMaker } from "colyseus";

/** Whether another process has recreated this process's room of this id. */
export async function isReplaced(roomId: string): Promise<boolean> {
  const listed = await matchMaker.getRoomById(roomId);
  return (listed?.processId ?? matchMaker.processId) !== matchMaker.processId;
}
