// Search inside a facet: among the values at hand, or by asking when there are more than were sent.
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useClient } from '#client/client-context.tsx';
import type { Bucket } from '#client/result-page.ts';
import { useText } from '#text/text-context.tsx';
import { useAsked } from './asked-context.ts';
import type { FacetLevel } from './facet-view.ts';

/** The values whose name contains `wanted`; all at hand for an empty one. */
export function useFoundValues(
  { facet, page }: Pick<FacetLevel, 'facet' | 'page'>,
  wanted: string,
): readonly Bucket[] {
  const { locale, value: word } = useText();
  const client = useClient();
  const { source, args } = useAsked();
  const atHand = page?.buckets ?? [];
  const asks = wanted !== '' && source.facetValues !== undefined && (page?.total ?? 0) > atHand.length;
  const { data } = useQuery({
    ...(source.facetValues?.(client, args, facet.name, wanted) ?? { queryKey: [], queryFn: skipToken }),
    enabled: asks,
    placeholderData: keepPreviousData,
  });
  if (wanted === '') return atHand;
  if (asks && data !== undefined) return data.buckets;
  const folded = fold(wanted, locale);
  return atHand.filter(({ value, label }) => fold(label ?? word(facet.name, value), locale).includes(folded));
}

/** Without case and accents: "Espanol" finds "Español". */
function fold(text: string, locale: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase(locale);
}
