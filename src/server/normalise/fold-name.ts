// Names that a person would call the same: compared without case, accents, width or spacing.

// Combining marks of Latin, Greek and Cyrillic alone: elsewhere they are vowels.
const MARKS = /[\u0300-\u036f]+/g;
const SPACES = /\s+/gu;

/** The form in which names are compared: "Café  Society" and "cafe society" fold alike. */
export function foldName(name: string): string {
  return name.normalize('NFKD').replace(MARKS, '').toLowerCase().replace(SPACES, ' ').trim().normalize('NFC');
}
