// A part whose code is loaded when it is first shown, or before, so that it renders at once.
import { lazy, useState, type ComponentType } from 'react';

/**
 * The component `name` of a module as `Part`, and `preload`, after which it renders without waiting: for the server,
 * and before hydration. A load that comes to `undefined` is of a page that is being loaded anew: it stays as it is.
 */
export function later<Name extends string, Props extends object>(
  load: () => Promise<Readonly<Record<Name, ComponentType<Props>>> | undefined>,
  name: Name,
) {
  let loaded: ComponentType<Props> | undefined;
  const preload = async (): Promise<ComponentType<Props>> => {
    const module = await load();
    if (module === undefined) return new Promise(() => undefined);
    loaded = module[name];
    return loaded;
  };
  const Waiting = lazy(async () => ({ default: await preload() }));
  function Part(props: Props) {
    const [Loaded] = useState<ComponentType<Props>>(() => loaded ?? (Waiting as ComponentType<Props>));
    return <Loaded {...props} />;
  }
  return { Part, preload };
}
