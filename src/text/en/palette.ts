// English: the one box over everything.

export const palette = {} as const;
