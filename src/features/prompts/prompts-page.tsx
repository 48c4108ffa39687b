// TO BE BUILT.
import { Frame } from '#ui/content/frame.tsx';

export function PromptsPage({ tenant }: { tenant: string | undefined }) {
  return (
    <Frame>
      <main id="main">{tenant}</main>
    </Frame>
  );
}
