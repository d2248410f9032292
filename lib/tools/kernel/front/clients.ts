/**
 * The front ends that use the kernel: what they ask, and what they are told.
 *
 * @module
 */
import type { JsonObject } from "../../ipynb/json.ts";
import type { Peer } from "../wire/peer.ts";
import { messageWriter, type Request, requestReader } from "../wire/requests.ts";
import { serve } from "../wire/zmtp_server.ts";
import type { Listening } from "./connection_file.ts";
import { joinedStreams, type Publish } from "./joined_streams.ts";

/** The front ends that use the kernel. */
export interface Clients {
  /** Tells all something, which belongs to a request or to none. */
  readonly publish: Publish;
  /** Answers a request. */
  reply(asked: Asked, content: JsonObject): Promise<void>;
  /** Asks the reader in front of whoever made a request. */
  ask(asked: Asked, content: JsonObject): Promise<string>;
  /** Gives the reader's answer up, if one is waited for: nothing. */
  unask(): void;
  /** Hangs up on all, once all that was said is on its way. */
  close(): Promise<void>;
}

/** A request, and who made it. */
export interface Asked {
  /** The request. */
  readonly request: Request;
  /** Who made it. */
  readonly peer: Peer;
}

/**
 * Listens to front ends.
 *
 * @param listening Where.
 * @param onRequest Is given what they ask.
 * @throws {Error} If a port is taken.
 */
export function listenToClients(
  { hostname, key, ports }: Listening,
  onRequest: (asked: Asked) => void,
): Clients {
  const read = requestReader(key), write = messageWriter(key);
  const encoder = new TextEncoder();
  const iopub = serve({ hostname, port: ports.iopub, type: "PUB" });
  const servers = [iopub];
  for (const purpose of ["shell", "control"] as const) {
    servers.push(serve({
      hostname,
      port: ports[purpose],
      type: "ROUTER",
      onMessage(frames, peer) {
        const request = read(frames);
        if (request) onRequest({ request, peer });
      },
    }));
  }
  let answer: ((value: string) => void) | undefined;
  const stdin = serve({
    hostname,
    port: ports.stdin,
    type: "ROUTER",
    onMessage(frames) {
      const reply = read(frames);
      if (reply?.header.msg_type !== "input_reply") return;
      answer?.(String(reply.content.value ?? ""));
      answer = undefined;
    },
  });
  const heart = serve({
    hostname,
    port: ports.hb,
    type: "REP",
    onMessage: (frames, peer) => void peer.send(frames),
  });
  servers.push(stdin, heart);

  const { publish, flush } = joinedStreams((type, content, parent, more = {}) => {
    const way = [encoder.encode(type)];
    iopub.publish(write({ way, type, content, parent, ...more }));
  });
  return {
    publish,
    reply({ request: { way, header }, peer }, content) {
      const type = header.msg_type.replace(/_request$/, "_reply");
      return peer.send(write({ way, type, content, parent: header }));
    },
    async ask({ request: { way, header }, peer }, content) {
      // A client's connections share a name; where it has none, the only one is meant.
      const reader = stdin.find(peer.identity);
      if (reader === undefined) return "";
      flush();
      const { promise, resolve } = Promise.withResolvers<string>();
      answer = resolve;
      reader.send(write({ way, type: "input_request", content, parent: header }));
      return await promise;
    },
    unask: () => answer?.(""),
    async close() {
      await Promise.all(servers.map((server) => server.flush()));
      for (const server of servers) server.close();
    },
  };
}
