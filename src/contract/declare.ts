// Short forms in which the parameter tables of the endpoints are written.
import type { Parameter } from './parameters.ts';

/** `offset + limit` may reach this and no further. */
export const DEEPEST = 10_000;
/** The largest integer id that is read. */
const LARGEST_ID = 2_147_483_647;

export const list = (about: string) => ({ kind: 'list', about }) as const;
export const text = (about: string) => ({ kind: 'text', about }) as const;
export const uuid = (about: string) => ({ kind: 'uuid', about }) as const;
export const date = (about: string) => ({ kind: 'date', about }) as const;
export const flag = (about: string, initial: boolean) =>
  ({ kind: 'boolean', about, default: initial }) as const;
export const id = (about: string) => ({ kind: 'integer', about, min: 0, max: LARGEST_ID }) as const;

/** Which part of a list is wanted. `initial` is the size of a page when nothing is said. */
export const paged = (initial: number) =>
  ({
    limit: { kind: 'integer', about: 'Results a page', default: initial, min: 1, max: 100 },
    offset: { kind: 'integer', about: 'Where the page starts', default: 0, min: 0, max: DEEPEST },
  }) as const;

export const DIRECTION = {
  kind: 'choice',
  about: 'Direction of the order',
  values: ['asc', 'desc'],
  default: 'desc',
} as const satisfies Parameter;
