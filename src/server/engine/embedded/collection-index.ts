// Everything the engine knows of one collection. Documents get ordinals in the order they come; an update is a new
// ordinal and a mark on the old one, so nothing that a query reads is ever rewritten in place.
import type { EngineDocument } from '#server/engine/engine.ts';
import { AccessIndex } from './access-index.ts';
import { DocumentSet } from './document-set.ts';
import { FacetColumn } from './facets/facet-column.ts';
import { PairColumn } from './facets/pair-column.ts';
import { foldValue } from './fold-value.ts';
import { growingNumbers, type GrowingNumbers } from './growing-array.ts';
import { KeyIndex } from './key-index.ts';
import { StringOrder } from './string-order.ts';
import { TextIndex } from './text-index.ts';
import type { TextSettings } from './text-settings.ts';
import type { Transfer } from './transfer.ts';
import { View } from './view.ts';

/** So many views are kept, the last used ones: one and a half bytes a document each. */
const VIEWS = 32;
/** So many changed documents are never worth a new build. */
const LOOSE = 2000;

export class CollectionIndex {
  readonly keys = new KeyIndex();
  readonly ids = new StringOrder();
  readonly names = new StringOrder();
  readonly text: TextIndex;
  readonly #access = new AccessIndex();
  readonly #facets = new Map<string, FacetColumn>();
  /** By child facet, then by parent. */
  readonly #pairs = new Map<string, Map<string, PairColumn>>();
  readonly #numbers = new Map<string, GrowingNumbers>();
  readonly #rows = growingNumbers();
  readonly #live = new DocumentSet();
  readonly #views = new Map<string, View>();
  #size = 0;
  #frozen = 0;

  constructor(settings?: TextSettings) {
    this.text = new TextIndex(settings);
  }

  /** How many documents there are, replaced and deleted ones not counted. */
  get size(): number {
    return this.#size;
  }

  /** How many ordinals have been given out. */
  get ordinals(): number {
    return this.#rows.length;
  }

  /** Adds to a collection that is being loaded: nothing is found before {@link CollectionIndex.freeze}. */
  append(document: EngineDocument): void {
    const ordinal = this.#rows.length;
    this.#rows.push(document.row);
    this.ids.push(document.id);
    this.names.push(foldValue(document.text.name));
    this.#access.push(document.access);
    this.keys.add(ordinal, document.keys);
    for (const [name, values] of Object.entries(document.facets))
      entry(this.#facets, name, () => new FacetColumn()).add(ordinal, values);
    for (const [name, value] of Object.entries(document.numbers)) {
      const column = entry(this.#numbers, name, growingNumbers);
      column.pad(ordinal, Number.NaN);
      column.push(value);
    }
    this.text.add(ordinal, document.text, document.language);
    this.#live.add(ordinal);
    this.#size += 1;
  }

  /** Makes what was loaded searchable, compactly. Of documents with one id the last is kept. */
  freeze(): void {
    this.#settle();
    for (const ordinal of this.ids.shadowed()) this.#bury(ordinal);
    for (const facet of this.#facets.values()) facet.freeze();
    for (const column of this.#numbers.values()) column.trim();
    for (const column of [this.ids, this.names, this.keys, this.#rows, this.#access]) column.trim();
    this.text.freeze();
    this.#frozen = this.ordinals;
  }

  /** Whether so many documents were changed since {@link CollectionIndex.freeze} that a new build is worth its while. */
  needsCompaction(): boolean {
    const added = this.ordinals - this.#frozen;
    const dead = this.ordinals - this.#size;
    return added + dead > Math.max(LOOSE, this.#size / 10);
  }

  apply(put: readonly EngineDocument[], remove: readonly string[]): void {
    for (const id of remove) this.#removeId(id);
    const last = new Map(put.map((document) => [document.id, document]));
    for (const document of last.values()) {
      this.#removeId(document.id);
      this.append(document);
    }
    this.#settle();
    this.#views.clear();
  }

  facet(name: string): FacetColumn | undefined {
    return this.#facets.get(name);
  }

  /** How the values of two facets stand together; made when it is first asked for. */
  pairs(child: string, parent: string): PairColumn | undefined {
    const [below, above] = [this.#facets.get(child), this.#facets.get(parent)];
    if (below === undefined || above === undefined) return undefined;
    const pairs = entry(
      entry(this.#pairs, child, () => new Map()),
      parent,
      () => new PairColumn(below, above),
    );
    pairs.extend();
    return pairs;
  }

  /** What can be ordered by, by ordinal: NaN, or no entry, for a document that lacks it. */
  number(name: string): Float64Array | undefined {
    const column = this.#numbers.get(name);
    return column?.data.subarray(0, column.length);
  }

  row(ordinal: number): number {
    return this.#rows.data[ordinal] ?? 0;
  }

  view(labels: readonly string[]): View {
    const name = this.#access.nameOf(labels);
    const known = this.#views.get(name);
    this.#views.delete(name);
    const view = known ?? new View(this.#access.select(labels, this.#live));
    this.#views.set(name, view);
    for (const oldest of this.#views.keys()) {
      if (this.#views.size <= VIEWS) break;
      this.#views.delete(oldest);
    }
    return view;
  }

  /** Writes it, or reads it into an empty one. */
  transfer(t: Transfer): void {
    if (this.ordinals > this.#frozen) this.freeze();
    for (const part of [this.keys, this.ids, this.names, this.text, this.#access, this.#rows, this.#live])
      part.transfer(t);
    for (const name of t.plain([...this.#facets.keys()]))
      entry(this.#facets, name, () => new FacetColumn()).transfer(t);
    for (const name of t.plain([...this.#numbers.keys()]))
      entry(this.#numbers, name, growingNumbers).transfer(t);
    this.#size = t.plain(this.#size);
    this.#frozen = this.ordinals;
  }

  #removeId(id: string): void {
    for (const ordinal of this.ids.find(id)) this.#bury(ordinal);
  }

  #bury(ordinal: number): void {
    if (!this.#live.has(ordinal)) return;
    this.#live.delete(ordinal);
    this.text.remove(ordinal);
    this.#size -= 1;
  }

  #settle(): void {
    this.ids.settle();
    this.names.settle();
  }
}

function entry<V>(map: Map<string, V>, name: string, make: () => V): V {
  const known = map.get(name);
  if (known !== undefined) return known;
  const made = make();
  map.set(name, made);
  return made;
}
