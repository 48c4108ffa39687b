// What every scenario is given and gives.
import type { Material } from '../engine/material.ts';

export interface World {
  /** The data folder of a store with many items. */
  readonly data: string;
  readonly words: Material;
  /** Tokens of people, by tenant. */
  readonly tokens: ReadonlyMap<string, readonly string[]>;
  /** How long the longest part of a scenario lasts. */
  readonly seconds: number;
  /** Requests a second that are normal. */
  readonly rate: number;
}

/** Runs on a server of its own; answers the table. */
export type Scenario = (world: World) => Promise<string>;

/** Seconds in which a server comes to its full speed: code is compiled, the index is read. */
export const WARM_UP = 10;
