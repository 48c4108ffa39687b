// Colours that a browser takes, and no others: a look is refused at start, not where it is seen.

const NUMBER = String.raw`[+-]?(?:\d+\.?\d*|\.\d+)`;
const PART = `${NUMBER}%?`;
const HUE = `${NUMBER}(?:deg|grad|rad|turn)?`;
const PERCENT = `${NUMBER}%`;
/** Each as CSS writes it: rgb() and hsl() also in their old form, with commas, which mixes no percentages in. */
const FORMS = [
  '#[0-9a-f]{3}',
  '#[0-9a-f]{6}',
  String.raw`rgb\(\s*${PART}\s+${PART}\s+${PART}\s*\)`,
  String.raw`rgb\(\s*${NUMBER}\s*,\s*${NUMBER}\s*,\s*${NUMBER}\s*\)`,
  String.raw`rgb\(\s*${PERCENT}\s*,\s*${PERCENT}\s*,\s*${PERCENT}\s*\)`,
  String.raw`hsl\(\s*${HUE}\s+${PART}\s+${PART}\s*\)`,
  String.raw`hsl\(\s*${HUE}\s*,\s*${PERCENT}\s*,\s*${PERCENT}\s*\)`,
  String.raw`oklch\(\s*${PART}\s+${PART}\s+${HUE}\s*\)`,
];
const COLOUR = new RegExp(`^(?:${FORMS.join('|')})$`, 'i');

/** What a colour must be. */
export const COLOUR_HINT = 'an opaque CSS colour: #rrggbb, rgb(), hsl() or oklch()';

/** Whether every browser that we know takes this for an opaque colour. */
export function isColour(text: string): boolean {
  return text.length <= 80 && COLOUR.test(text);
}
