// What search engines read of an item (schema.org), as plain data.
import type { Item } from '#client/result-page.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A pathway has no type of its own there: it is the list of its stops. */
export function linkedData(item: Item, language: string): Fields {
  const { name, short_description: short, description, image_url: image, url } = item;
  return withoutGaps({
    '@context': 'https://schema.org',
    ...own(item, language),
    name,
    description: short ?? description,
    image,
    url,
  });
}

function own(item: Item, language: string): Fields {
  switch (item.type) {
    case 'course':
      return { '@type': 'Course', ...learnt(item, language), ...taught(item), teaches: namesOf(item.skills) };
    case 'program':
      return {
        '@type': 'EducationalOccupationalProgram',
        provider: providerOf(item),
        programType: item.program_type,
        timeToComplete: timeOf(item.duration_hours),
        educationalCredentialAwarded: item.certificate,
        offers: offersOf(item),
        hasCourse: some(item.courses?.map((one) => ({ '@type': 'Course', name: one.name }))),
      };
    case 'pathway': {
      const stops = item.programs?.length ? item.programs : (item.courses ?? []);
      return {
        '@type': 'ItemList',
        itemListElement: some(
          stops.map((one, place) => ({ '@type': 'ListItem', position: place + 1, name: one.name })),
        ),
      };
    }
    case 'skill':
      return { '@type': 'DefinedTerm', alternateName: some(item.alt_names) };
    case 'role':
      return {
        '@type': 'Occupation',
        alternateName: some(item.alt_names),
        skills: namesOf(item.skills)?.join(', '),
      };
    case 'resource':
      return {
        '@type': 'LearningResource',
        ...learnt(item, language),
        learningResourceType: item.resource_type,
        teaches: namesOf(item.skills),
      };
  }
}

function learnt(item: Item, language: string): Fields {
  return {
    provider: providerOf(item),
    inLanguage: item.language_code ?? language,
    educationalLevel: item.level,
  };
}

function taught(item: Extract<Item, { type: 'course' }>): Fields {
  return {
    timeRequired: timeOf(item.duration_hours),
    offers: offersOf(item),
    coursePrerequisites: item.prerequisites,
  };
}

function providerOf({ provider }: Item): Fields | undefined {
  return provider ? { '@type': 'Organization', name: provider } : undefined;
}

/** An ISO 8601 duration. */
function timeOf(hours: number | null | undefined): string | undefined {
  return typeof hours === 'number' && hours > 0 ? `PT${Math.round(hours * 60)}M` : undefined;
}

/** Only what is free is surely so: other prices may be of another currency, or with conditions. */
function offersOf({ price_amount: price }: { price_amount?: number | null | undefined }): Fields | undefined {
  return price === 0 ? { '@type': 'Offer', price: 0, category: 'Free' } : undefined;
}

function namesOf(references: readonly { readonly name: string }[] | undefined): string[] | undefined {
  return some(references?.map(({ name }) => name));
}

function some<T>(list: readonly T[] | undefined): T[] | undefined {
  return list === undefined || list.length === 0 ? undefined : [...list];
}

function withoutGaps(data: Fields): Fields {
  return Object.fromEntries(
    Object.entries(data).filter(([, value]) => value !== undefined && value !== null),
  );
}
