// Words that bind others and name nothing. A search does not insist on them; they still count where they stand.

const LISTS = [
  'a an and are as at be by for from how in into is of on or that the their this to what with your',
  'al con de del el en la las los para por que se su un una y',
  'au aux avec dans des du en et la le les ou par pour sur un une',
  'am auf aus bei das dem den der des ein eine einer fur im in mit und von zu zum zur',
  'com da das de do dos e em na nas no nos o os para por um uma',
  'con da dei del della delle di e gli i il in la le lo nel per un una',
  'de een en het in met of op te van voor',
  'в для и из к на о от по с',
];

const FUNCTION_WORDS: ReadonlySet<string> = new Set(LISTS.flatMap((list) => list.split(' ')));

/** Whether this folded form only binds other words. */
export function isFunctionWord(form: string): boolean {
  return FUNCTION_WORDS.has(form);
}
