// Arabic: what is kept and compared.
import type { PartOf } from '#text/messages.ts';

export const saved = {} as const satisfies PartOf<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'>;
