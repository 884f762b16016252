/* What LookIT measures in a page. Colours are taken as the browser draws them, whatever form the style sheet gives them. */
(() => {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const linear = (each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4);
  function drawn(css) {
    canvas.fillStyle = css;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((each) => linear(each / 255));
  }

  /* WCAG 2.2, 1.4.3. */
  function contrast(one, other) {
    const [dark, light] = [one, other]
      .map(drawn)
      .map(([r, g, b]) => 0.2126 * r + 0.7152 * g + 0.0722 * b)
      .sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  }

  function oklab(css) {
    const [r, g, b] = drawn(css);
    const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return [
      0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
    ];
  }

  function token(name) {
    const probe = document.createElement('i');
    document.body.append(probe);
    probe.style.color = 'var(--' + name + ')';
    const color = getComputedStyle(probe).color;
    probe.remove();
    return color;
  }

  const withText = (each) => each.offsetParent && [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim());

  function width(text) {
    const line = document.createElement('span');
    line.className = 'number';
    line.textContent = text;
    document.body.append(line);
    const measured = line.getBoundingClientRect().width;
    line.remove();
    return measured;
  }

  window.look = {
    /* The least contrast of text with what it stands on. */
    readable: () =>
      Math.min(
        ...[['fill-ink', 'fill'], ['accent', 'surface'], ['accent', 'ground'], ['accent', 'sunken'], ['accent', 'accent-soft']].map(
          ([ink, ground]) => contrast(token(ink), token(ground)),
        ),
      ),
    /* How far the brand is from the colour of errors. */
    fromDanger: () =>
      Math.min(
        ...['fill', 'accent'].map((each) => {
          const there = oklab(token('bad'));
          return Math.hypot(...oklab(token(each)).map((value, at) => value - there[at]));
        }),
      ),
    meanings: () => ['good', 'warn', 'bad'].map((each) => getComputedStyle(document.documentElement).getPropertyValue('--' + each)).join(' '),
    weights: () => [...new Set([...document.body.querySelectorAll('*')].filter(withText).map((each) => getComputedStyle(each).fontWeight))],
    fonts: () => [...document.fonts].filter((each) => each.status === 'loaded').map((each) => each.family.replaceAll('"', '')),
    digitsAlign: () => width('1111111') === width('0000000') && width('iiii') !== width('mmmm'),
    /* Whether the first character of a text stands left of its last. */
    runsLeftToRight(each, text) {
      const texts = document.createTreeWalker(each, NodeFilter.SHOW_TEXT);
      let node = texts.nextNode();
      while (!node.data.includes(text)) {
        node = texts.nextNode();
      }
      const left = (at) => {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        return range.getBoundingClientRect().left;
      };
      const start = node.data.indexOf(text);
      return left(start) < left(start + text.length - 1);
    },
  };
})();
