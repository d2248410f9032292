/**
 * How Jupyter starts the kernel: what stands in a `kernel.json`.
 *
 * @module
 */

/** A kernel as Jupyter knows it. */
export interface KernelSpec {
  /** The program and its arguments. */
  readonly argv: readonly string[];
  /** The name that readers choose. */
  readonly display_name: string;
  /** The language of its cells. */
  readonly language: "typescript";
  /** How it is stopped: by a message, since a signal would hit Deno's kernel as well. */
  readonly interrupt_mode: "message";
}

/** What a description needs to know. */
export interface SpecOptions {
  /** The program. */
  readonly deno: string;
  /** The folder of this project. */
  readonly home: string;
  /** Whether cells may do everything. */
  readonly isTrusted: boolean;
}

/** The description of a kernel. */
export function kernelSpec({ deno, home, isTrusted }: SpecOptions): KernelSpec {
  return {
    argv: [
      deno,
      "run",
      "--quiet",
      "--no-prompt",
      `--config=${home}/deno.json`,
      ...["--allow-read", "--allow-write", "--allow-net", "--allow-env"],
      ...["--allow-sys=cpus,loadavg", `--allow-run=${deno}`],
      `${home}/lib/tools/tasks/serve_kernel.ts`,
      "{connection_file}",
      ...isTrusted ? ["--trusted"] : [],
    ],
    display_name: isTrusted ? "Deno (Headlight, trusted)" : "Deno (Headlight)",
    language: "typescript",
    interrupt_mode: "message",
  };
}
