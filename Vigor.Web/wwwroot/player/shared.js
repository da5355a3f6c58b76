// A file that another application shared with Vigor waits in this browser: the import page gets it as if it had been chosen.
import { drop, get } from './store.js';

const EVERY = 300;
const PATIENCE = 60000;
const OLD = 3600000;

/** Puts the file into the field once that is heard. */
export async function takeShared() {
  const kept = await get('files', 'shared');
  if (!kept) {
    return;
  }
  for (let waited = 0; waited < PATIENCE; waited += EVERY) {
    const field = document.getElementById('file');
    if (document.body.dataset.interactive === 'true' && field && !field.disabled) {
      await drop('files', 'shared');
      if (Date.now() - kept.at < OLD) {
        const files = new DataTransfer();
        files.items.add(kept.file);
        field.files = files.files;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }
      return;
    }
    await new Promise((done) => { setTimeout(done, EVERY); });
  }
}
