// Pictures of exercises that the page did not bring, and how they stand still while somebody taps.
const HELD = 1500;
const asked = new Set();
let held = 0;

/** Asks for the picture of an exercise that was added, and for how it is done. */
export async function fetchPicture(slug, player) {
  if (asked.has(slug)) {
    return;
  }
  asked.add(slug);
  try {
    const answer = await fetch(`/offline/exercises/${slug}`, { signal: AbortSignal.timeout(10000) });
    if (answer.ok) {
      document.body.insertAdjacentHTML('beforeend', await answer.text());
      player.draw();
    }
  } catch {
    // Without a connection there is no picture, and everything else goes on.
    asked.delete(slug);
  }
}

const pictures = () => document.querySelectorAll('.player .pictogram');

/** A picture that comes while the others stand still does so too. */
export function holdNew(slot) {
  if (held) {
    slot.querySelector('.pictogram')?.pauseAnimations();
  }
}

function moveOn() {
  held = 0;
  pictures().forEach((picture) => picture.unpauseAnimations());
}

/** Lets pictures stand still for a moment: drawn sixty times a second, they would be in the way of what is tapped. */
export function holdPictures() {
  clearTimeout(held);
  held = setTimeout(moveOn, HELD);
  pictures().forEach((picture) => picture.pauseAnimations());
}
