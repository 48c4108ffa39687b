// What search engines read of an item (schema.org), as plain data.
import type { Item } from '#client/result-page.ts';

/** Courses only: nothing else has a type that fits what we know. */
export function linkedData(item: Item, language: string): object | undefined {
  if (item.type !== 'course') return undefined;
  const { name, short_description: short, description, provider, image_url: image, url } = item;
  const { price_amount: price, duration_hours: hours, level, skills = [] } = item;
  return withoutGaps({
    '@context': 'https://schema.org',
    '@type': 'Course',
    name,
    description: short ?? description ?? undefined,
    provider: provider ? { '@type': 'Organization', name: provider } : undefined,
    image: image ?? undefined,
    url: url ?? undefined,
    inLanguage: item.language_code ?? language,
    educationalLevel: level ?? undefined,
    teaches: skills.length > 0 ? skills.map((skill) => skill.name) : undefined,
    timeRequired: typeof hours === 'number' ? `PT${Math.round(hours * 60)}M` : undefined,
    offers: price === 0 ? { '@type': 'Offer', price: 0, category: 'Free' } : undefined,
  });
}

function withoutGaps(data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
}
