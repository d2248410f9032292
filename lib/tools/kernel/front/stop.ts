/**
 * Stop: from a knock at the door to a new kernel.
 *
 * @module
 */
import type { KernelProcess } from "../kernel_process.ts";
import { crowd, type Patience } from "./patience.ts";

/** The stop button. */
export interface StopButton {
  /** A cell begins. What it gives is told when the cell cannot be stopped. */
  begin(process: KernelProcess): AbortSignal;
  /** The cell that began has ended; whether it was stopped. Nothing is on its way then. */
  end(): Promise<boolean>;
  /** The reader presses it. */
  press(): void;
  /** The kernel has heard a knock. */
  heard(): void;
}

/** A cell that runs. */
interface Running {
  readonly process: KernelProcess;
  readonly controller: AbortController;
  isPressed: boolean;
  isInterrupted: boolean;
}

/**
 * Makes the button.
 *
 * First the kernel is knocked at. If it hears, it gives up what the cell awaits. If not,
 * the cell is in a loop, which the kernel can interrupt; a cell that awaits it could not,
 * it would hang. If nothing helps, the kernel has to be replaced.
 *
 * @param patience How long it waits for each, on a machine that is not busy.
 */
export function stopButton({ deaf, grace, loop, late }: Patience): StopButton {
  let running: Running | undefined;
  let knocks = 0, timer: ReturnType<typeof setTimeout> | undefined;
  let onHeard = () => {};

  function after(milliseconds: number, act: (cell: Running) => void) {
    clearTimeout(timer);
    const cell = running;
    if (!cell) return;
    const wait = milliseconds * crowd();
    timer = setTimeout(() => running === cell && act(cell), wait);
  }
  const interrupt = (cell: Running) => {
    cell.isInterrupted = true;
    cell.process.interrupt();
    after(loop, ({ controller }) => controller.abort());
  };
  return {
    begin(process) {
      const controller = new AbortController();
      running = { process, controller, isPressed: false, isInterrupted: false };
      return controller.signal;
    },
    async end() {
      const wasPressed = running?.isPressed === true;
      running = undefined;
      clearTimeout(timer);
      // A knock that nobody has heard yet must not hit the next cell.
      if (wasPressed && knocks > 0) {
        const { promise, resolve } = Promise.withResolvers<void>();
        onHeard = resolve;
        const limit = setTimeout(resolve, late * crowd());
        await promise;
        clearTimeout(limit);
      }
      knocks = 0;
      return wasPressed;
    },
    press() {
      if (!running || running.isPressed) return;
      running.isPressed = true;
      knocks++;
      running.process.knock();
      after(deaf, interrupt);
    },
    heard() {
      knocks = Math.max(0, knocks - 1);
      onHeard();
      if (running?.isPressed && !running.isInterrupted) after(grace, interrupt);
    },
  };
}
