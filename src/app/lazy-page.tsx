// A page whose code is loaded when it is first shown, or before, so that it renders at once.
import { lazy, useState, type ComponentType } from 'react';

/** The page, and `preload`, after which it renders without waiting: for the server, and before hydration. */
export function lazyPage<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let loaded: ComponentType<Props> | undefined;
  const preload = async () => {
    loaded = await load();
    return loaded;
  };
  const Later = lazy(async () => ({ default: await preload() }));
  function LazyPage(props: Props) {
    const [Page] = useState<ComponentType<Props>>(() => loaded ?? (Later as ComponentType<Props>));
    return <Page {...props} />;
  }
  return { Page: LazyPage, preload };
}
