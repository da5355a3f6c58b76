// A workout as a picture, drawn from what its page shows: nothing leaves the browser but by the person's own choice.
const [WIDTH, MARGIN, LINE] = [1080, 72, 64];
const MOST = 12;

const text = (element) => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';

/** What the page says: name, day, figures, exercises with their best set. */
export function read(page) {
  return {
    name: text(page.querySelector('h1')),
    day: text(page.querySelector('[data-day]')),
    figures: [...page.querySelectorAll('.sums .card')].slice(0, 4).map((card) => ({ name: text(card.querySelector('dt')), value: text(card.querySelector('dd')) })),
    exercises: [...page.querySelectorAll('[data-done]')].map((part) => ({ name: text(part.querySelector('h2')), done: part.dataset.done })),
  };
}

/** Draws it. @returns {HTMLCanvasElement} */
export function draw({ name, day, figures, exercises }) {
  const shown = exercises.slice(0, MOST);
  const canvas = Object.assign(document.createElement('canvas'), { width: WIDTH, height: 520 + LINE * (shown.length + (exercises.length > MOST ? 1 : 0)) });
  const pen = canvas.getContext('2d');
  const write = (words, x, y, size, colour, weight = 400, align = 'left') => {
    pen.font = `${weight} ${size}px system-ui, sans-serif`;
    pen.fillStyle = colour;
    pen.textAlign = align;
    let fitting = words;
    while (pen.measureText(fitting).width > WIDTH - MARGIN - (align === 'left' ? x : MARGIN) && fitting.length > 1) {
      fitting = `${fitting.slice(0, -2)}…`;
    }
    pen.fillText(fitting, x, y);
  };
  pen.fillStyle = '#121212';
  pen.fillRect(0, 0, WIDTH, canvas.height);
  write(name, MARGIN, 140, 60, '#ffffff', 700);
  write(day, MARGIN, 200, 34, '#adb5c0');
  const wide = (WIDTH - 2 * MARGIN) / Math.max(1, figures.length);
  figures.forEach((figure, index) => {
    write(figure.value, MARGIN + index * wide, 310, 56, '#68d391', 700);
    write(figure.name, MARGIN + index * wide, 356, 28, '#adb5c0');
  });
  shown.forEach((exercise, index) => {
    const y = 450 + index * LINE;
    write(exercise.done, WIDTH - MARGIN, y, 34, '#8db6ff', 600, 'right');
    write(exercise.name, MARGIN, y, 34, '#ffffff');
  });
  if (exercises.length > MOST) {
    write(`and ${exercises.length - MOST} more`, MARGIN, 450 + shown.length * LINE, 30, '#adb5c0');
  }
  write('Vigor', WIDTH - MARGIN, canvas.height - 40, 30, '#79a9ff', 700, 'right');
  return canvas;
}

/** Hands the picture to another application where the device can, else saves it. */
export async function share() {
  const canvas = draw(read(document.getElementById('main')));
  const picture = await new Promise((done) => { canvas.toBlob(done, 'image/png'); });
  const file = new File([picture], 'workout.png', { type: 'image/png' });
  if (navigator.canShare?.({ files: [file] })) {
    await navigator.share({ files: [file] }).catch(() => {});
    return;
  }
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(picture), download: file.name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
