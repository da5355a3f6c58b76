// A page whose circuit is gone for good loads itself anew as soon as the server answers, with what was typed; see early.js.
import { isLost, watchCircuit } from './circuit.js';

const EVERY = 1000;
let isTrying = false;

// A workout in progress comes back in its own time, when what waits is sent.
const isOwn = () => location.pathname.startsWith('/sessions/');

const answers = () => fetch('/health/live', { cache: 'no-store', signal: AbortSignal.timeout(3000) }).then((answer) => answer.ok, () => false);

async function comeBack() {
  isTrying = true;
  while (isLost() && !isOwn()) {
    if (await answers()) {
      dispatchEvent(new Event('vigor-comeback'));
      location.reload();
      return;
    }
    await new Promise((done) => { setTimeout(done, EVERY); });
  }
  isTrying = false;
}

watchCircuit(() => {
  if (isLost() && !isTrying) {
    comeBack();
  }
});
