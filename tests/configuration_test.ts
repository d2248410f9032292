import project from "../deno.json" with { type: "json" };
import own from "./deno.json" with { type: "json" };
import { assert, assertEquals, assertMatch } from "./assert.ts";

interface Lock {
  specifiers: Record<string, string>;
  jsr?: Record<string, { integrity: string; dependencies?: string[] }>;
  npm: Record<string, { integrity: string }>;
}

const lockOf = async (path: string): Promise<Lock> =>
  JSON.parse(await Deno.readTextFile(new URL(path, import.meta.url)));
const ofReaders = await lockOf("../deno.lock"), ofTests = await lockOf("./deno.lock");

Deno.test("what only tests need, no reader downloads", () => {
  // Deno fetches all that the lock beside the tasks names, whatever a task imports.
  const names = Object.values(own.imports).map((name) =>
    /^\w+:(@?[^@]+)/.exec(name)![1]!
  );
  assertEquals(names.length, 6);
  const packages = Object.keys({ ...ofReaders.npm, ...ofReaders.jsr });
  for (const name of names) {
    assert(!packages.some((other) => other.startsWith(`${name}@`)), name);
  }
  for (const name of Object.keys(own.imports)) assert(!(name in project.imports), name);
});

Deno.test("tests run with the packages that readers have, to the byte", () => {
  for (const section of ["specifiers", "npm"] as const) {
    for (const [name, locked] of Object.entries(ofReaders[section])) {
      assertEquals(ofTests[section][name], locked, name);
    }
  }
});

Deno.test("every package is locked by a version and a hash", () => {
  for (const { npm, jsr = {}, specifiers } of [ofReaders, ofTests]) {
    for (const [name, { integrity }] of Object.entries(npm)) {
      assertMatch(integrity, /^sha512-[\w+/]{86}==$/);
      assertMatch(name, /@\d/);
    }
    for (const { integrity } of Object.values(jsr)) {
      assertMatch(integrity, /^[\da-f]{64}$/);
    }
    for (const version of Object.values(specifiers)) {
      assertMatch(version, /^\d+\.\d+\.\d+/);
    }
  }
  assert(Object.keys(ofTests.jsr!).some((name) => name.startsWith("@std/assert@1.")));
});

Deno.test("tests are checked and formatted as the library is", () => {
  assertEquals(own.compilerOptions, project.compilerOptions);
  assertEquals(own.fmt.lineWidth, project.fmt.lineWidth);
  assertEquals(own.unstable, project.unstable);
});
