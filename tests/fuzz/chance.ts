/**
 * Random sizes, names and tensors.
 *
 * @module
 */
import { type Axes, map, type Tensor, zeros } from "../../lib/mod.ts";
import { dice } from "./dice.ts";

/** A size for each axis. */
export type Sizes = Record<string, number>;

const NAMES = ["head", "query", "key", "feature", "token", "model", "constructor", "a b"];

/** Numbers at the ends of what single precision holds. */
const WILD = [
  ...[0, -0, 1, -1, 0.5, 7, -3, 100, -88, 1e-8],
  ...[1e-45, -1e-45, 1e-40, -1e-40, 1.2e-38, 1e-30, -1e-20],
  ...[1e10, -1e10, 1e18, -1e19, 2e19, 1e30, 3e38, -3e38, 3.4028234e38, -3.4028234e38],
];

/** Decides everything about one call. */
export class Chance {
  readonly #roll: (below: number) => number;
  /** Whether numbers may be of any size; else they are calm, and the call must succeed. */
  readonly isWild: boolean;

  constructor(seed: number, isWild: boolean) {
    this.#roll = dice(seed);
    // The first numbers of neighbouring seeds resemble each other.
    for (let i = 0; i < 3; i++) this.#roll(2);
    this.isWild = isWild;
  }

  /** A whole number, both ends included. */
  whole(least: number, most: number): number {
    return least + this.#roll(most - least + 1);
  }

  /** Yes or no. */
  coin(): boolean {
    return this.#roll(2) === 1;
  }

  /** One of some things. */
  pick<Item>(items: readonly Item[]): Item {
    return items[this.#roll(items.length)]!;
  }

  /** Something, or nothing. */
  maybe<Item>(make: () => Item): Item | undefined {
    return this.coin() ? make() : undefined;
  }

  /** The same things in another order. */
  shuffled<Item>(items: readonly Item[]): Item[] {
    const rest = [...items];
    return items.map(() => rest.splice(this.#roll(rest.length), 1)[0]!);
  }

  /** Some different names. */
  names(least: number, most: number): string[] {
    return this.shuffled(NAMES).slice(0, this.whole(least, most));
  }

  /** Small sizes; now and then larger ones, with which the fast ways are taken. */
  sizes(axes: readonly string[]): Sizes {
    const most = this.whole(0, 19) === 0 ? 11 : 4;
    return Object.fromEntries(axes.map((name) => [name, this.whole(1, most)]));
  }

  /** One finite number. */
  number(): number {
    return this.isWild ? this.pick(WILD) : this.#calm();
  }

  #calm(): number {
    return this.#roll(4001) / 1000 - 2;
  }

  /** One number that is neither 0 nor, if it must not be, below it. */
  nonzero(isPositive = false): number {
    const size = Math.abs(this.number()) || 1;
    return isPositive || this.coin() ? size : -size;
  }

  /** A tensor of finite numbers; some are calm in wild calls too, or few would succeed. */
  tensor<const A extends Axes>(
    axes: A,
    sizes: Sizes,
    number: () => number = this.whole(0, 2) > 0
      ? () => this.#calm()
      : () => this.number(),
  ): Tensor<A> {
    return map(zeros(axes, sizes as Tensor<A>["sizes"]), number);
  }

  /** Ones and zeros; each query sees a key. */
  mask<const A extends Axes>(axes: A, sizes: Sizes): Tensor<A> {
    let place = 0;
    const keys = sizes.key!;
    return this.tensor(axes, sizes, () => {
      const [query, key] = [Math.floor(place / keys), place++ % keys];
      return key === query % keys || this.coin() ? 1 : 0;
    });
  }
}
