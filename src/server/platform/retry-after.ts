// When a server wants to be asked again.

/** Seconds from `Retry-After`, which says seconds or a date. A date counts from the answer's own, so clocks may differ. */
export function retryAfterOf(headers: Headers, now: number): number | undefined {
  const said = headers.get('Retry-After')?.trim() ?? '';
  if (/^\d{1,9}$/.test(said)) return Number(said);
  const sent = Date.parse(headers.get('Date') ?? '');
  const seconds = (Date.parse(said) - (Number.isNaN(sent) ? now : sent)) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, Math.ceil(seconds));
}
