/* Lists: a click on a row opens what it stands for, arrow keys go through rows and what they offer, a value
   that is cut is told whole, and a list that is on its way says so. */
(function () {
  'use strict';
  const ROW = '.ui-datatable-data > tr';
  const OWN = 'a, button, input, select, textarea, label, summary, dialog, [popover]';
  const CUT = '.ui-datatable-data > tr > td, .cut';
  const YEAR_S = 31536000;
  const WAYS = '.list-tools a[href], .list thead a[href], .list .pager a[href]';

  function isMarked() {
    const marked = document.getSelection();
    return !marked.isCollapsed && marked.toString().trim() !== '';
  }

  function isPlain(event) {
    return !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  }

  /* As if the link itself were clicked, so that the browser's keys for another tab work too. */
  function open(event) {
    const row = event.target.closest(ROW);
    const link = row && row.querySelector('a.opens');
    if (link && !event.target.closest(OWN) && !isMarked()) {
      link.dispatchEvent(new MouseEvent('click', {
        bubbles: true,
        cancelable: true,
        ctrlKey: event.ctrlKey,
        metaKey: event.metaKey,
        shiftKey: event.shiftKey
      }));
    }
  }

  function controls(row) {
    return Array.from(row.querySelectorAll('a[href], button, input[type="checkbox"], summary')).filter(function (each) {
      return !each.closest('[popover], dialog') && each.checkVisibility();
    });
  }

  function neighbour(row, key) {
    return key === 'ArrowDown' ? row.nextElementSibling : row.previousElementSibling;
  }

  /* Where an arrow key leads from a control of a row; undefined for nowhere. */
  function reached(row, from, key) {
    const here = controls(row);
    const at = here.indexOf(from);
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      const other = neighbour(row, key);
      const there = other === null ? [] : controls(other);
      return there[Math.min(at, there.length - 1)];
    }
    const ahead = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    return here[key === ahead ? at + 1 : at - 1];
  }

  function step(event) {
    const row = event.target.closest(ROW);
    const isStep = /^Arrow(Up|Down|Left|Right)$/.test(event.key) && isPlain(event);
    if (row && isStep && controls(row).includes(event.target)) {
      const next = reached(row, event.target, event.key);
      if (next) {
        next.focus({focusVisible: true});
      }
      event.preventDefault();
    }
  }

  function isCut(part) {
    return part.scrollWidth > part.clientWidth;
  }

  function tellWhole(event) {
    const cell = event.target.closest(CUT);
    if (cell && !cell.title && [cell, ...cell.querySelectorAll('a.opens')].some(isCut)) {
      cell.title = cell.innerText.trim();
    }
  }

  /* Of many choices those that contain what is typed. */
  function narrow(field) {
    const text = field.value.trim().toLowerCase();
    field.parentElement.querySelectorAll('.menu-choices > a').forEach(function (choice) {
      choice.hidden = !choice.textContent.toLowerCase().includes(text);
    });
  }

  function tellBusy(busy) {
    document.querySelectorAll('.list').forEach(function (list) {
      list.setAttribute('aria-busy', String(busy));
    });
  }

  document.addEventListener('click', function (event) {
    open(event);
    const way = event.target.closest(WAYS);
    if (way && isPlain(event) && !way.hasAttribute('download')) {
      tellBusy(true);
    }
  });
  /* The columns that somebody chose, until they choose others; the server draws them. */
  function keep(form) {
    const chosen = Array.from(form.querySelectorAll('[name="cols"]:checked'), function (each) { return each.value; });
    document.cookie = form.dataset.keeps + '=' + chosen.join('.') + ';path=' + form.getAttribute('action')
      + ';max-age=' + YEAR_S + ';samesite=lax';
  }

  document.addEventListener('submit', function (event) {
    if (event.target.dataset.keeps) {
      keep(event.target);
    }
    if (event.target.method === 'get' && event.target.closest('.list-tools')) {
      tellBusy(true);
    }
  });
  window.addEventListener('pageshow', function () {
    tellBusy(false);
  });
  document.addEventListener('input', function (event) {
    if (event.target.matches('[data-narrows]')) {
      narrow(event.target);
    }
  });
  document.addEventListener('keydown', step);
  document.addEventListener('mouseover', tellWhole);
})();
