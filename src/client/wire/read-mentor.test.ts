// Mentors and documents from any form of the wire.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from './read-document.ts';
import { readMentor } from './read-mentor.ts';

const UUID = 'e12b6dcf-52c8-451c-b22f-37ff02c56451';

describe('a mentor', () => {
  it('with only a name is a mentor', () => {
    expect(readMentor({ unique_id: UUID, name: 'Ada' })).toEqual({
      id: UUID,
      name: 'Ada',
      tenant: '',
      categories: [],
      types: [],
      subjects: [],
      tags: [],
      suggestions: [],
      isFeatured: false,
      highlights: { name: [] },
    });
  });

  it('without a name, or without an id, is none', () => {
    expect(readMentor({ unique_id: UUID })).toBeUndefined();
    expect(readMentor({ unique_id: UUID, name: '  ' })).toBeUndefined();
    expect(readMentor({ name: 'Ada' })).toBeUndefined();
    for (const nothing of [null, undefined, 7, 'Ada', [], [{}]]) expect(readMentor(nothing)).toBeUndefined();
  });

  it('is the same with the names of the documentation and of the official schema', () => {
    const prose = readMentor({
      unique_id: UUID,
      name: 'Ada',
      platform: { id: 1, name: 'North', key: 'north' },
      category: 'Tutoring',
      audience: { id: 3, name: 'Beginners' },
      llm: { id: 4, name: 'Swift' },
      image_url: 'https://pictures.example/ada.png',
      greeting: 'Hello',
      is_featured: true,
    });
    const schema = readMentor({
      unique_id: UUID,
      mentor: 'Ada',
      platform_key: 'north',
      categories: [{ id: 1, name: 'Tutoring', audience: { id: 3, name: 'Beginners' } }],
      audience: 'Beginners',
      llm_name: 'Swift',
      profile_image: 'https://pictures.example/ada.png',
      initial_message: 'Hello',
      is_featured: 'true',
    });
    expect(prose).toEqual(schema);
    expect(prose).toMatchObject({ tenant: 'north', categories: ['Tutoring'], isFeatured: true });
  });

  it('has no picture whose address may not be loaded, and keeps one of the API', () => {
    const picture = (image_url: string) =>
      readMentor({ unique_id: UUID, name: 'Ada', image_url }, 'https://api.example')?.image;
    expect(picture('javascript:alert(1)')).toBeUndefined();
    expect(picture('http://else.example/a.png')).toBeUndefined();
    expect(picture('/media/a.png')).toBe('https://api.example/media/a.png');
  });

  it('says which document makes it match, where the answer does', () => {
    const evidence = (said: unknown) =>
      readMentor({ unique_id: UUID, name: 'Ada', evidence: said })?.evidence;
    expect(evidence({ document_name: 'Knots.pdf', highlights: { document_name: [[0, 5]] } })).toEqual({
      name: 'Knots.pdf',
      ranges: [[0, 5]],
    });
    expect(evidence({ document_name: 'Knots.pdf' })).toEqual({ name: 'Knots.pdf', ranges: [] });
    for (const nothing of [null, undefined, 'Knots.pdf', {}, { document_name: '' }, []])
      expect(evidence(nothing)).toBeUndefined();
  });
});

describe('a document', () => {
  it('with only a name is a document', () => {
    expect(readDocument({ id: 7, document_name: 'Knots.pdf' })).toEqual({
      id: '7',
      name: 'Knots.pdf',
      highlights: { name: [], description: [] },
    });
    expect(readDocument({ id: 7 })).toBeUndefined();
    expect(readDocument({ document_name: 'Knots.pdf' })).toBeUndefined();
  });

  it('has no address that may not be followed', () => {
    const url = (said: unknown) => readDocument({ id: 7, document_name: 'Knots.pdf', url: said })?.url;
    expect(url('javascript:alert(1)')).toBeUndefined();
    expect(url('data:text/html,x')).toBeUndefined();
    expect(url(null)).toBeUndefined();
    expect(url('https://files.example/knots.pdf')).toBe('https://files.example/knots.pdf');
  });
});

const FIELDS =
  'unique_id id name platform llm audience category categories types tags subjects suggested_prompts highlights evidence image_url document_name url document_type access training_status created_at is_featured description'.split(
    ' ',
  );

it('nothing that a server can send breaks the readers, and all that they give can be shown', () => {
  const UNSAID = /\[object|undefined|NaN/;
  const anything = fc.oneof(fc.anything(), fc.constantFrom(null, '', 0, [], {}, [null], { name: 'x' }));
  const fields = fc.record(Object.fromEntries(FIELDS.map((name) => [name, anything])), { requiredKeys: [] });
  fc.assert(
    fc.property(fields, (said) => {
      const named = { unique_id: UUID, id: 7, name: 'Ada', ...said };
      const words = JSON.stringify([readMentor(named), readDocument(named)]);
      // A text that says so itself is shown as it is.
      if (!UNSAID.test(JSON.stringify(said))) expect(words).not.toMatch(UNSAID);
    }),
  );
});
