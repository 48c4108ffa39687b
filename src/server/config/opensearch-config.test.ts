import { expect, it } from 'vitest';
import { readOpenSearchConfig } from './opensearch-config.ts';
import { readEnvironment } from './read-environment.ts';

function read(url: string) {
  const reader = readEnvironment({ WAYFINDER_OPENSEARCH_URL: url });
  return { nodes: readOpenSearchConfig(reader).nodes, wrong: reader.wrong };
}

it('takes one address of the cluster, or several', () => {
  expect(read('http://search:9200')).toEqual({ nodes: ['http://search:9200/'], wrong: [] });
  expect(read(' https://one.example:9200 , https://two.example:9200,')).toEqual({
    nodes: ['https://one.example:9200/', 'https://two.example:9200/'],
    wrong: [],
  });
});

it('asks an address that is written twice once', () => {
  expect(read('http://one:9200,http://one:9200/').nodes).toEqual(['http://one:9200/']);
});

it('names each address that is none, and what to write', () => {
  expect(read('http://one:9200,two:9200,ftp://three').wrong).toEqual([
    'WAYFINDER_OPENSEARCH_URL="two:9200" must be the address of the cluster, like https://search.example:9200, or several with commas between',
    'WAYFINDER_OPENSEARCH_URL="ftp://three" must be the address of the cluster, like https://search.example:9200, or several with commas between',
  ]);
  expect(read('').wrong).toHaveLength(1);
  expect(read(',').wrong).toHaveLength(1);
});

it('never repeats a password', () => {
  const { wrong } = read('http://one:9200,https://admin:geheim@two:9200');
  expect(wrong).toEqual([expect.stringContaining('set WAYFINDER_OPENSEARCH_USERNAME')]);
  expect(wrong.join('')).not.toContain('geheim');
});
