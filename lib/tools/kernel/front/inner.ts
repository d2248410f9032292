/**
 * The kernel behind the front: Deno's own, and a new one when it has ended.
 *
 * @module
 */
import { type Kernel, startKernel } from "../client.ts";
import type { Channel } from "../kernel_process.ts";
import { noteIn } from "../prelude.ts";
import { OUTPUTS } from "../turn.ts";
import type { JsonObject } from "../../ipynb/json.ts";
import type { JupyterMessage } from "../wire/messages.ts";
import { CELL_FIELD, frontPrelude } from "./front_prelude.ts";
import type { Broker } from "./protection/broker.ts";
import type { Unprotected } from "./protection/agreement.ts";
import { PROTECT, protect, unprotected } from "./protection/protect.ts";
import { words } from "./words/words.ts";

/** What the kernel behind says of itself, apart from the outputs of a turn. */
export interface Hearer {
  /** It has heard a knock. */
  onKnocked(): void;
  /** A cell asks the reader. */
  onQuestion(content: JsonObject): void;
  /** A cell speaks to a part of the page. */
  onComm(message: JupyterMessage, cell: number): void;
  /** Something came while no cell ran. */
  onStray(message: JupyterMessage, cell: number): void;
  /** It has ended while no cell ran. */
  onEnd(how: string): void;
}

/** The kernel behind the front. */
export interface Inner {
  /** The kernel, when it is ready. */
  ready(): Promise<Kernel>;
  /** Why cells may do everything, if they may although they should not. */
  isOpen(): Unprotected | undefined;
  /** The cell of this number is next: what does not say otherwise belongs to it. */
  enter(number: number): void;
  /** The number of the cell to which a message belongs. */
  cellOf(message: JupyterMessage): number;
  /** Takes a turn of the talk with it; what comes between turns is stray. */
  turn<T>(act: (kernel: Kernel) => Promise<T>): Promise<T>;
  /** Puts a new kernel in the place of the old one. */
  restart(): Promise<void>;
  /** Ends it. */
  close(): Promise<void>;
}

/**
 * Starts the kernel behind the front.
 *
 * @param directory Where cells run.
 * @param isTrusted Whether they may do everything.
 * @param hearer What it says goes there.
 */
export function startInner(
  directory: string,
  isTrusted: boolean,
  hearer: Hearer,
): Inner {
  let cell = 0, isTurn = false, isClosed = false;
  let isOpen: Unprotected | undefined;
  let broker: Broker | undefined;
  let starting = start();
  starting.catch(() => {});

  const cellOf = ({ metadata }: JupyterMessage) => {
    const own = metadata?.[CELL_FIELD];
    return typeof own === "number" ? own : cell;
  };

  async function start(): Promise<Kernel> {
    broker = isTrusted ? undefined : await protect(directory);
    const kernel = await startKernel(directory, {
      prelude: frontPrelude(words().stopped),
      isProtected: !isTrusted,
      ...(broker && { variables: broker.variables }),
    });
    broker?.seal();
    const isProtected = broker && await kernel.ask(PROTECT) === true;
    isOpen = isTrusted ? undefined : await unprotected(directory, isProtected === true);
    kernel.process.onAny = hear;
    listen(kernel);
    kernel.process.ended.then(async (how) => {
      const isCurrent = await starting.catch(() => undefined) === kernel;
      if (isCurrent && !isTurn && !isClosed) hearer.onEnd(how);
    });
    return kernel;
  }
  function hear(message: JupyterMessage, channel: Channel) {
    const { type, content } = message;
    if (channel === "stdin" && type === "input_request") hearer.onQuestion(content);
    // That it takes no part in a talk, the kernel says where it was asked to.
    if (type.startsWith("comm_")) hearer.onComm(message, cellOf(message));
    if (channel === "iopub" && noteIn(content)?.knocked) hearer.onKnocked();
  }
  /** Takes what comes between turns. */
  function listen({ process }: Kernel) {
    const take = (message: JupyterMessage) => {
      if (OUTPUTS.has(message.type) && !noteIn(message.content)) {
        hearer.onStray(message, cellOf(message));
      }
    };
    process.strays.splice(0).forEach(take);
    process.onMessage = (message, channel) => {
      if (channel === "iopub") take(message);
    };
  }

  return {
    ready: () => starting,
    isOpen: () => isOpen,
    enter(number) {
      cell = number;
    },
    cellOf,
    async turn(act) {
      const kernel = await starting;
      isTurn = true;
      try {
        return await act(kernel);
      } finally {
        isTurn = false;
        listen(kernel);
      }
    },
    async restart() {
      // A cell that is lost because all ends wants no new kernel: nobody would end it.
      if (isClosed) return;
      const old = starting;
      const oldBroker = broker;
      starting = old.catch(() => undefined).then(async (kernel) => {
        kernel?.process.kill();
        await kernel?.process.close();
        await oldBroker?.close();
        return await start();
      });
      await starting;
    },
    async close() {
      isClosed = true;
      const kernel = await starting.catch(() => undefined);
      kernel?.process.kill();
      await kernel?.process.close();
      await broker?.close();
    },
  };
}
