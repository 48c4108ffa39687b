// The engine's end of the wire.
import type { Engine } from '#server/engine/engine.ts';
import type { EngineAnswer, EngineCall, EnginePort, FromEngine, ToEngine } from './engine-port.ts';

/** Says that `engine` is ready, then does what `port` asks, one thing after another. */
export function serveEngine(port: EnginePort, engine: Engine): void {
  const post = (message: FromEngine) => port.post(message);
  let turn = Promise.resolve();
  port.listen(
    // What arrives here was posted by our own EngineThread.
    (message) => {
      turn = turn.then(() => answer(engine, message as ToEngine)).then(post);
    },
    () => void engine.close(),
  );
  post({ kind: 'ready', status: engine.status() });
}

async function answer(engine: Engine, message: ToEngine): Promise<FromEngine> {
  try {
    if (message.kind === 'apply') {
      await engine.apply(message.changes, message.generation);
      return { kind: 'applied', status: engine.status() };
    }
    return { kind: 'answer', answer: await answerTo(engine, message.call) };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

function answerTo(engine: Engine, { method, request }: EngineCall): Promise<EngineAnswer> {
  switch (method) {
    case 'search':
      return engine.search(request);
    case 'facetValues':
      return engine.facetValues(request);
    case 'correct':
      return engine.correct(request);
  }
}
