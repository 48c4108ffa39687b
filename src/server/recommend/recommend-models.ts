// The models of all tenants, kept at the store's generation.
import type { Store, StoredItem } from '#server/store/store.ts';
import { TenantModel } from './tenant-model.ts';

/** Beyond so many changed items reading all anew is as cheap. */
const LARGEST_CHANGE = 2_000;
/** So many items are read before others have their turn. */
const SLICE = 400;

export class RecommendModels {
  readonly #store: Pick<Store, 'generation' | 'all' | 'changesSince'>;
  #models = new Map<string, TenantModel>();
  #generation = -1;
  #reading: Promise<void> | undefined;

  /** `store` is read in turns: where much is in it, it should be a connection of its own. */
  constructor(store: Pick<Store, 'generation' | 'all' | 'changesSince'>) {
    this.#store = store;
  }

  /** The model of a tenant, of the store's generation at the time of the call or a later one. */
  async of(tenant: string): Promise<TenantModel> {
    const wanted = this.#store.generation();
    while (this.#generation < wanted) {
      this.#reading ??= this.#read().finally(() => (this.#reading = undefined));
      await this.#reading;
    }
    return this.#models.get(tenant) ?? new TenantModel(tenant);
  }

  async #read(): Promise<void> {
    const generation = this.#store.generation();
    const changes =
      this.#generation < 0 ? undefined : this.#store.changesSince(this.#generation, LARGEST_CHANGE);
    if (changes === undefined) this.#models = await this.#readAll();
    else {
      // In this order: what is born takes the place of what ended.
      for (const ended of changes.ended) modelIn(this.#models, ended).remove(ended);
      for (const born of changes.born) modelIn(this.#models, born).put(born);
    }
    this.#generation = generation;
  }

  async #readAll(): Promise<Map<string, TenantModel>> {
    const models = new Map<string, TenantModel>();
    let read = 0;
    for (const stored of this.#store.all()) {
      modelIn(models, stored).put(stored);
      read += 1;
      if (read % SLICE === 0) await new Promise((resume) => setTimeout(resume));
    }
    return models;
  }
}

function modelIn(models: Map<string, TenantModel>, { tenant }: StoredItem): TenantModel {
  const model = models.get(tenant) ?? new TenantModel(tenant);
  models.set(tenant, model);
  return model;
}
