// TO BE BUILT.
import { Frame } from '#ui/content/frame.tsx';

export function SavedPage({ tenant }: { tenant: string | undefined }) {
  return (
    <Frame>
      <main id="main">{tenant}</main>
    </Frame>
  );
}
