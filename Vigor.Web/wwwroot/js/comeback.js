// A page whose circuit is gone for good loads itself anew as soon as the server answers, with what was typed; see early.js.
import { isLost, watchCircuit } from './circuit.js';

const EVERY = 1000;
let isTrying = false;

const answers = () => fetch('/health/live', { cache: 'no-store', signal: AbortSignal.timeout(3000) }).then((answer) => answer.ok, () => false);

async function comeBack() {
  isTrying = true;
  while (isLost()) {
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
