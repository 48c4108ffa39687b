// Inks of one print shop: ground, then three figures' inks. They do not follow the theme: a cover is a printed thing.
export type Inks = readonly [ground: string, first: string, second: string, third: string];

/** One set a line, in the order of the lines' hues, and stone for what has no name. */
export const INKS: readonly Inks[] = [
  ['#1f5673', '#f1e6d0', '#e0a32e', '#8fbccb'],
  ['#ecdfc6', '#1e3a5f', '#d2492a', '#e3b04b'],
  ['#2d5a47', '#efe3ca', '#d9a441', '#8db596'],
  ['#c8452b', '#f4e7d2', '#2a2433', '#efb08a'],
  ['#dfa53a', '#3a2a28', '#f6ead2', '#b4482a'],
  ['#4b2f4a', '#f0dfd2', '#d77a61', '#a98aa6'],
  ['#b9d0d3', '#1f3a4a', '#f4ecdb', '#c9503a'],
  ['#e7b9a7', '#5a2433', '#f6ead9', '#34605f'],
  ['#2a3140', '#e9dcc3', '#5fa0ac', '#d8603f'],
  ['#d8d3b4', '#3e5a2f', '#b5522f', '#f5eedb'],
];

export const STONE: Inks = ['#cdc4b3', '#3d3731', '#f5eee0', '#94866e'];
