// Spanish: the one box over everything.
import type { PartOf } from '#text/messages.ts';

export const palette = {} as const satisfies PartOf<'one' | 'many' | 'other'>;
