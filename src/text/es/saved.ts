// Spanish: what is kept and compared.
import type { PartOf } from '#text/messages.ts';

export const saved = {} as const satisfies PartOf<'one' | 'many' | 'other'>;
