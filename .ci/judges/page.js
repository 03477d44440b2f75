// What the judges ask of a page: its visible words, their size, colour and ground, and how things lie on it.
// `window.judges` is put into every page before it loads; nothing here changes how a page looks.
window.judges = (() => {
  const near = 1; // a pixel either way is rounding

  /** Where an element stands, for a person: `main > table:nth(2) > tr: "Rent £412.50"`. */
  function place(element) {
    const names = [];
    for (let at = element; at && at !== document.body && names.length < 3; at = at.parentElement) {
      names.unshift(at.localName + (at.classList.length ? '.' + at.classList[0] : ''));
    }
    const words = element.textContent.trim().replace(/\s+/g, ' ');
    return names.join(' > ') + ': “' + (words.length > 50 ? words.slice(0, 50) + '…' : words) + '”';
  }

  const isShown = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

  /** Every node of visible text, with its element. */
  function texts() {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode, element = node.parentElement;
      if (node.data.trim() && !['SCRIPT', 'STYLE'].includes(element.tagName) && isShown(element)) {
        found.push({ element, node });
      }
    }
    return found;
  }

  /** Every run of visible words: its element, text and boxes. What is cut down to a pixel is for screen readers. */
  function runs() {
    const found = [];
    for (const { element, node } of texts()) {
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
      if (boxes.length && !element.closest('.visually-hidden')) found.push({ element, text: node.data.trim(), boxes });
    }
    return found;
  }

  /** The words that CSS adds: labels before cells, links written out, marks before list items. */
  function added() {
    const found = [];
    for (const element of document.body.querySelectorAll('*')) {
      if (!isShown(element)) continue;
      for (const part of ['::before', '::after']) {
        const style = getComputedStyle(element, part);
        const isEmpty = ['none', 'normal', '""'].includes(style.content) || style.display === 'none';
        if (!isEmpty) found.push({ element, part, style });
      }
      const style = getComputedStyle(element);
      if (style.display === 'list-item' && style.listStyleType !== 'none') {
        found.push({ element, part: '::marker', style: getComputedStyle(element, '::marker') });
      }
    }
    return found;
  }

  /** Words and added words alike, each with the style that it is drawn in. */
  function words() {
    return [
      ...runs().map(({ element, text }) => ({ element, part: '', style: getComputedStyle(element), text })),
      ...added(),
    ];
  }

  /** Sizes in CSS pixels of all visible words but the envelope address, which is exempt by this name alone. */
  function sizes() {
    return words()
      .filter(({ element }) => !element.closest('.envelope'))
      .map(({ element, part, style }) => ({ place: place(element) + part, size: parseFloat(style.fontSize) }));
  }

  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const known = new Map();
  /** Any CSS colour as red, green, blue (0 to 255) and opacity (0 to 1), as this browser draws it. */
  function colour(css) {
    if (!known.has(css)) {
      canvas.canvas.width = canvas.canvas.height = 1;
      canvas.fillStyle = css;
      canvas.fillRect(0, 0, 1, 1);
      const [red, green, blue, opacity] = canvas.getImageData(0, 0, 1, 1).data;
      known.set(css, [red, green, blue, opacity / 255]);
    }
    return known.get(css);
  }

  const over = (top, under) =>
    [0, 1, 2].map((i) => top[i] * top[3] + under[i] * (1 - top[3])).concat(1);

  /** The colour of a page that has none, in the reader's own light or dark. */
  function bareGround() {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = 'Canvas';
    const bare = colour(getComputedStyle(probe).color);
    probe.remove();
    return bare;
  }

  /** What lies behind an element's words, and the first picture among it, which no judge can judge. */
  function ground(element, bare) {
    const layers = [];
    let picture = null;
    for (let at = element; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      layers.push(colour(style.backgroundColor));
      if (style.backgroundImage !== 'none' || parseFloat(style.opacity) < 1) picture ??= place(at);
      if (layers.at(-1)[3] === 1) break;
    }
    return { picture, colour: layers.reverse().reduce((under, top) => over(top, under), bare) };
  }

  /** Every visible word's colour and ground. */
  function colours() {
    const bare = bareGround();
    return words().map(({ element, part, style }) => {
      const behind = ground(element, bare);
      const ink = over(colour(style.color), behind.colour);
      return { place: place(element) + part, ink, ground: behind.colour, picture: behind.picture };
    });
  }

  /** The nearest ancestor that is a box of its own, not part of a line. */
  function boxOf(element) {
    let at = element;
    while (at.parentElement && /^(inline|contents|ruby)/.test(getComputedStyle(at).display)) at = at.parentElement;
    return at;
  }

  /** Words that are cut off, or that stick out of their box or the page. */
  function clipped() {
    const faults = [];
    for (const element of document.body.querySelectorAll('*')) {
      const style = getComputedStyle(element);
      const cutsX = style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + near;
      const cutsY = style.overflowY !== 'visible' && element.scrollHeight > element.clientHeight + near;
      if ((cutsX || cutsY) && isShown(element) && !element.matches('.visually-hidden')) faults.push(place(element));
    }
    for (const { element, boxes } of runs()) {
      const box = boxOf(element).getBoundingClientRect();
      const isOut = ({ left, right, bottom }) =>
        left < box.left - near || right > box.right + near || bottom > box.bottom + 3 * near || left < -near;
      if (boxes.some(isOut)) faults.push(place(element));
    }
    return faults;
  }

  /** Pairs of words drawn over each other. */
  function overlaps() {
    const drawn = runs().flatMap(({ element, boxes }) => boxes.map((box) => ({ element, box })));
    drawn.sort((a, b) => a.box.top - b.box.top);
    const faults = [];
    for (let i = 0; i < drawn.length; i++) {
      const a = drawn[i].box;
      for (let j = i + 1; j < drawn.length && drawn[j].box.top < a.bottom - 0.2 * a.height; j++) {
        const b = drawn[j].box;
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const high = Math.min(a.bottom, b.bottom) - b.top;
        if (wide > 2 && high > 0.2 * Math.min(a.height, b.height)) {
          faults.push(place(drawn[i].element) + ' and ' + place(drawn[j].element));
        }
      }
    }
    return faults;
  }

  /** Tables that still stand in columns, or whose cells do not say which heading they belong to. */
  function tables() {
    const faults = [];
    for (const table of document.querySelectorAll('table')) {
      const heads = [...table.querySelectorAll('thead th')].map((cell) => cell.textContent.trim());
      for (const row of table.querySelectorAll('tbody tr')) {
        const tops = [...row.cells].map((cell) => cell.getBoundingClientRect().top);
        if (new Set(tops.map(Math.round)).size < row.cells.length) faults.push('in columns: ' + place(row));
        [...row.cells].forEach((cell, column) => {
          const label = getComputedStyle(cell, '::before');
          const isSaid = label.display !== 'none' && label.content !== 'none' && cell.dataset.label === heads[column];
          if (heads[column] && !isSaid) faults.push('no heading: ' + place(cell));
        });
      }
    }
    return faults;
  }

  /** The characters of each block of words, each with its node, in the order in which they are read. */
  function characters() {
    const blocks = new Map();
    for (const { element, node } of texts()) {
      const block = boxOf(element);
      if (block.closest('.envelope')) continue;
      if (!blocks.has(block)) blocks.set(block, []);
      for (let index = 0; index < node.data.length; index++) blocks.get(block).push({ node, index });
    }
    return blocks;
  }

  /** Where some characters of a text are drawn. */
  function drawnAt(node, start, end) {
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    return range.getClientRects()[0];
  }

  /** Whether a box lies to the left of the one that is read before it, in the same line. */
  function goesBack(before, box) {
    const high = Math.min(before.bottom, box.bottom) - Math.max(before.top, box.top);
    const isSameLine = high > 0.5 * Math.min(before.height, box.height);
    return isSameLine && box.left + box.right < before.left + before.right;
  }

  /** Whether boxes in the order in which they are read go from left to right, but for the ends of lines. */
  const goRight = (boxes) => boxes.every((box, i) => !i || !goesBack(boxes[i - 1], box));
  const goLeft = (boxes) => boxes.every((box, i) => !i || goesBack(boxes[i - 1], box) || box.top > boxes[i - 1].top + near);

  /** What has one of the shapes, patterns by name, and is not drawn from left to right; and dates in Arabic letters
   *  whose numbers are not drawn from right to left, each from left to right. */
  function figures(shapes) {
    const faults = [];
    let judged = 0;
    for (const [block, read] of characters()) {
      const text = read.map(({ node, index }) => node.data[index]).join('');
      for (const [rule, shape] of Object.entries(shapes)) {
        for (const { 0: found, index: at } of text.matchAll(new RegExp(shape, 'gu'))) {
          judged++;
          const marks = read.slice(at, at + found.length).filter(({ node, index }) => node.data[index].trim());
          const boxes = marks.map(({ node, index }) => drawnAt(node, index, index + 1));
          if (!goRight(boxes)) faults.push([rule, `“${found}” is not drawn from left to right: ${place(block)}`]);
        }
      }
    }
    for (const time of document.querySelectorAll('time')) {
      if (!/\p{Script=Arabic}/u.test(time.textContent) || !isShown(time)) continue;
      judged++;
      const numbers = dateNumbers(time);
      const isRight = numbers.every(({ figures }) => goRight(figures)) && goLeft(numbers.map(({ box }) => box));
      if (!isRight) faults.push(['date', `its numbers are not drawn from right to left: ${place(time)}`]);
    }
    return { judged, faults };
  }

  /** Each number of a date or time, with its box and those of its figures. */
  function dateNumbers(time) {
    const numbers = [];
    const walker = document.createTreeWalker(time, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      for (const { 0: found, index } of node.data.matchAll(/\d+(:\d+)*/g)) {
        const figures = [...found].map((_, i) => drawnAt(node, index + i, index + i + 1));
        numbers.push({ box: drawnAt(node, index, index + found.length), figures });
      }
    }
    return numbers;
  }

  return { place, texts, runs, sizes, colours, clipped, overlaps, tables, figures };
})();
