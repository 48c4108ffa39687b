// TO BE BUILT.
import { Frame } from '#ui/content/frame.tsx';

export function PromptPage({ id }: { id: string; tenant: string | undefined }) {
  return (
    <Frame>
      <main id="main">{id}</main>
    </Frame>
  );
}
