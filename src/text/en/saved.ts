// English: what is kept and compared.

export const saved = {} as const;
