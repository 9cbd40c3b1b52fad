// The connections between clients and processes: in order from the server, and from the client as the script of faults
// says.
import type { SimulatedClient } from "./client.ts";
import type { ClientMessage, Connection } from "./connection.ts";
import type { Fault } from "./faults.ts";
import type { SimulatedNode } from "./node.ts";
import type { Random } from "./random.ts";
import type { SimulatedRoom } from "./room.ts";
import { type Scheduler, START_MS } from "./scheduler.ts";

/** How long a client waits for a process to let it in. */
const ACCEPT_TIMEOUT_MS = 8_000;

interface Link {
  node: SimulatedNode;
  lost(): void;
}

export class Links {
  readonly #scheduler: Scheduler;
  readonly #faults: readonly Fault[];
  readonly #random: Random;
  readonly #open = new Set<Link>();

  constructor(scheduler: Scheduler, faults: readonly Fault[], random: Random) {
    this.#scheduler = scheduler;
    this.#faults = faults;
    this.#random = random;
  }

  /** The process is gone: its clients notice sooner or later. */
  lose(node: SimulatedNode): void {
    for (const link of [...this.#open]) if (link.node === node) link.lost();
  }

  /** Connects a client to a process, which lets it into the room of a match. */
  connect(client: SimulatedClient, node: SimulatedNode, matchId: string, seen: number | undefined): void {
    const { generation } = node.process;
    const scheduler = this.#scheduler;
    const random = this.#random;
    let room: SimulatedRoom | null = null;
    const later = (ms: number, run: () => void) =>
      void scheduler.after(ms, () => node.process.enter(generation, run));

    const isCurrent = () => client.connection === connection;
    const server = this.#serverEnd(client, isCurrent);
    const receive = (message: ClientMessage) => {
      if (server.isOpen && room && !room.closed) room.onMessage(server, message);
    };
    const link = this.#link(node, () => {
      if (isCurrent()) client.onClosed();
    });
    const connection = {
      matchId,
      match: () => (node.process.generation === generation ? (room?.match ?? null) : null),
      send: (message: ClientMessage) => {
        for (const ms of this.#delays(client.index)) later(ms, () => receive(message));
      },
      drop: () => {
        this.#open.delete(link);
        later(random.int(0, 3_000), () => {
          server.isOpen = false;
          room?.leave(server);
        });
      },
    };
    client.connection = connection;
    later(random.int(1, 10), () => {
      void node.accept(server, matchId, seen).then((accepted) => {
        room = accepted;
        if (!server.isOpen) room?.leave(server);
      });
    });
    scheduler.after(ACCEPT_TIMEOUT_MS, () => {
      if (!isCurrent() || room !== null) return;
      connection.drop();
      client.onClosed();
    });
  }

  #link(node: SimulatedNode, onLost: () => void): Link {
    const link = {
      node,
      lost: () => {
        this.#open.delete(link);
        this.#scheduler.after(this.#random.int(0, 500), onLost);
      },
    };
    this.#open.add(link);
    return link;
  }

  /** What it sends arrives in order, as long as the client has not left. */
  #serverEnd(client: SimulatedClient, isCurrent: () => boolean): Connection {
    const scheduler = this.#scheduler;
    let lastDelivery = 0;
    return {
      client: client.index,
      userId: client.userId,
      isOpen: true,
      send: (message, room) => {
        const json = JSON.stringify(message);
        lastDelivery = Math.max(lastDelivery, scheduler.now + this.#random.int(1, 10));
        scheduler.after(lastDelivery - scheduler.now, () => {
          if (isCurrent()) client.onDelivery({ json, room });
        });
      },
    };
  }

  /** The times that a client's message takes, once for each copy that comes: none if it is lost. */
  #delays(client: number): number[] {
    const at = this.#scheduler.now - START_MS;
    const random = this.#random;
    const usual = random.int(1, 10);
    const fault = this.#faults.find(
      (one) => one.kind === "messages" && one.client === client && at >= one.at && at < one.at + one.ms,
    );
    if (fault?.kind !== "messages" || random.chance(0.3)) return [usual];
    switch (fault.what) {
      case "lost":
        return [];
      case "late":
        return [random.int(500, 5_000)];
      case "double":
        return [usual, usual + random.int(0, 2_000)];
      case "reorder":
        return [random.int(1, 1_500)];
    }
  }
}
