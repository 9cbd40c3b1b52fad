// Which process has the room of each match, as the processes of the simulation tell each other.
import type { SimulatedProcess } from "./process.ts";

export class RoomDirectory<Node extends { readonly process: SimulatedProcess }> {
  readonly #rooms = new Map<string, { node: Node; generation: number }>();

  announce(matchId: string, node: Node): void {
    this.#rooms.set(matchId, { node, generation: node.process.generation });
  }

  withdraw(matchId: string, node: Node): void {
    if (this.#rooms.get(matchId)?.node === node) this.#rooms.delete(matchId);
  }

  /** The process that has a match's room, if it answers. */
  ownerOf(matchId: string): Node | null {
    const listed = this.#rooms.get(matchId);
    if (!listed) return null;
    const { node, generation } = listed;
    return node.process.isAlive && node.process.generation === generation ? node : null;
  }

  clear(): void {
    this.#rooms.clear();
  }
}
