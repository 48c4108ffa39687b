// A cover drawn from words alone, the same for the same words: no picture is loaded, none is missing.
import { SERIES } from './figures.ts';
import { FORMS, WITHOUT_BAND } from './forms.ts';
import { INKS, STONE, type Inks } from './inks.ts';
import { hash, LINES, lineOf } from './line.ts';
import { dice, disc, fill, line, type Stroke } from './pen.ts';

export interface Drawing {
  readonly inks: Inks;
  readonly strokes: readonly Stroke[];
}

/**
 * Draws a cover on 96 × 144. `series` chooses inks and the family of figures, `title` the figure and its measures,
 * `form` what kind of thing it is: 0 a book, 1 spines, 2 a line with stops, 3 an interchange, 4 a signpost, 5 a sheet.
 */
export function drawCover(series: string | null | undefined, title: string, form = 0): Drawing {
  const place = lineOf(series);
  const seed = hash(`${series ?? ''}\u0001${title}\u0001${form}`);
  const roll = dice(seed);
  const figures = SERIES[place] ?? SERIES[LINES] ?? [];
  const figure = FORMS[form] ?? figures[roll(figures.length)];
  const strokes = figure?.(roll) ?? [];
  return {
    inks: INKS[place] ?? STONE,
    strokes: form === WITHOUT_BAND ? strokes : [...strokes, ...headBand(seed)],
  };
}

/** A hairline with a station whose place comes from the title: two books of a series differ at a glance. */
function headBand(seed: number): Stroke[] {
  const station = disc(16 + ((seed >>> 5) % 5) * 16, 16, 4);
  return [line(1, 1.5, 'M0 16h96'), fill(0, station), line(1, 2, station)];
}
