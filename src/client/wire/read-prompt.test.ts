import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readList } from './read-list.ts';
import { readPrompt } from './read-prompt.ts';

const UUID = '550e8400-e29b-41d4-a716-446655440000';

describe('a prompt', () => {
  test('is read in the form that our server sends', () => {
    const prompt = readPrompt({
      id: 7,
      name: 'Halve the bug',
      title: 'Halve the bug',
      content: 'About {{lines}} lines go wrong when {{ symptom }}.',
      description: null,
      category: 'Coding',
      language: 'English',
      tone: null,
      mentor: { id: 3, unique_id: UUID, name: 'Debugger' },
      platform: { id: 1, name: 'North', key: 'north' },
      variables: ['lines', 'symptom', 'unused'],
      variable_fields: [
        { name: 'lines', label: 'Lines of code', type: 'number', default: 120 },
        { name: 'symptom', default: null },
        { name: 'unused', default: 'x' },
      ],
      tags: [5],
      tag_names: ['debugging'],
      highlights: { name: [[0, 5]], content: [[6, 11]] },
    });
    expect(prompt).toEqual({
      id: '7',
      name: 'Halve the bug',
      content: 'About {{lines}} lines go wrong when {{ symptom }}.',
      category: 'Coding',
      language: 'English',
      mentor: { id: UUID, name: 'Debugger' },
      tenant: 'north',
      tags: ['debugging'],
      highlights: { name: [[0, 5]], content: [[6, 11]] },
      fields: [
        {
          name: 'lines',
          label: 'Lines of code',
          kind: 'number',
          preset: '120',
          options: [],
          optional: false,
        },
        { name: 'symptom', label: 'symptom', kind: 'text', preset: '', options: [], optional: false },
      ],
    });
  });

  test('is read under the official names', () => {
    expect(
      readPrompt({
        id: '8',
        title: 'Essay',
        prompt: 'On {{topic}}.',
        category: { id: 1, name: 'Writing' },
        mentor: 'Professor Smith',
        tags: [1, 2],
        platform_key: 'acme',
      }),
    ).toMatchObject({
      id: '8',
      name: 'Essay',
      content: 'On {{topic}}.',
      category: 'Writing',
      mentor: { id: undefined, name: 'Professor Smith' },
      tags: [],
      tenant: 'acme',
      fields: [{ name: 'topic', label: 'topic' }],
    });
  });

  test('of which only name and number are known is a prompt', () => {
    expect(readPrompt({ id: 0, name: 'Only a name', mentor: UUID })).toEqual({
      id: '0',
      name: 'Only a name',
      content: '',
      fields: [],
      tenant: '',
      tags: [],
      highlights: { name: [], content: [] },
    });
  });

  test.each([[null], [[]], ['text'], [{ name: 'x' }], [{ id: 1 }], [{ id: -1, name: 'x' }]])(
    'is not %j',
    (result) => {
      expect(readPrompt(result)).toBeUndefined();
    },
  );

  test('has line feeds alone, and no marks where its text had to be changed', () => {
    expect(
      readPrompt({ id: 1, name: 'x', content: 'a\r\nb', highlights: { content: [[3, 4]] } }),
    ).toMatchObject({
      content: 'a\nb',
      highlights: { content: [] },
    });
  });

  test('is read from anything without an error, and says nothing that is not there', () => {
    fc.assert(
      fc.property(fc.object({ maxDepth: 3 }), fc.jsonValue(), (record, fields) => {
        const result = { ...record, id: 1, name: 'x', content: '{{a}}', variable_fields: fields };
        const prompt = readPrompt(result);
        expect(prompt?.fields.map(({ name }) => name)).toEqual(['a']);
        expect(JSON.stringify(prompt)).not.toContain('[object');
        expect(
          readList({ results: [result, record] }, readPrompt, ({ id }) => id).items.length,
        ).toBeGreaterThan(0);
      }),
    );
  });
});

describe('a field', () => {
  const fieldOf = (told: Record<string, unknown>) =>
    readPrompt({ id: 1, name: 'x', content: '{{a}}', variable_fields: [{ name: 'a', ...told }] })?.fields[0];

  test.each([
    ['text', 'text'],
    ['longtext', 'long'],
    ['Textarea', 'long'],
    ['integer', 'number'],
    ['date', 'date'],
    ['checkbox', 'boolean'],
    ['language', 'language'],
    ['constructor', 'text'],
    ['hologram', 'text'],
    [null, 'text'],
  ])('of type %s is a %s', (type, kind) => {
    expect(fieldOf({ type })?.kind).toBe(kind);
  });

  test('with options is a choice, whatever they look like; without any it is a text', () => {
    expect(
      fieldOf({ options: ['a', 2, 'a', null, { value: 'b', label: 'Bee' }, { name: 'c' }] }),
    ).toMatchObject({
      kind: 'choice',
      options: [
        { value: 'a', label: 'a' },
        { value: '2', label: '2' },
        { value: 'b', label: 'Bee' },
        { value: 'c', label: 'c' },
      ],
    });
    expect(fieldOf({ type: 'select', options: [] })?.kind).toBe('text');
  });

  test.each([
    [120, '120'],
    [true, 'yes'],
    [false, 'no'],
    ['a\r\nb', 'a\nb'],
    [null, ''],
    [{}, ''],
  ])('with %j in it before starts with “%s”', (preset, text) => {
    expect(fieldOf({ default: preset })?.preset).toBe(text);
  });

  test.each([
    [{}, false],
    [{ required: false }, true],
    [{ optional: true }, true],
    [{ required: true }, false],
  ])('that says %j is optional: %s', (told, optional) => {
    expect(fieldOf(told)?.optional).toBe(optional);
  });

  test('is described by name, too', () => {
    const read = (fields: unknown) =>
      readPrompt({ id: 1, name: 'x', content: '{{a}} {{__proto__}}', variables: fields })?.fields;
    expect(read({ a: { label: 'A', default: 'x' } })).toMatchObject([
      { label: 'A', preset: 'x' },
      { preset: '' },
    ]);
    expect(read({ a: 'x' })).toMatchObject([{ label: 'a', preset: 'x' }, { label: '__proto__' }]);
  });
});
