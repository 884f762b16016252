/* Many permissions in their areas: narrowed by what is typed, and given all at once. */
(function () {
  'use strict';

  function part(name) {
    return document.querySelector('[data-permissions="' + name + '"]');
  }

  function items(area) {
    return Array.from(area.querySelectorAll('.permission'));
  }

  function areas() {
    return Array.from(document.querySelectorAll('.permission-area'));
  }

  function matches(item, text, onlyAllowed) {
    return (item.textContent + ' ' + item.dataset.code).toLowerCase().includes(text)
      && !(onlyAllowed && item.classList.contains('refused'));
  }

  /* What was folded comes open while something in it is looked for, and folds again afterwards. */
  function narrow() {
    const text = part('search').value.trim().toLowerCase();
    const only = part('only');
    let found = 0;
    areas().forEach(function (area) {
      let here = 0;
      items(area).forEach(function (item) {
        item.hidden = !matches(item, text, only && only.checked);
        here += item.hidden ? 0 : 1;
      });
      area.hidden = here === 0;
      found += here;
      if (text !== '' && area.dataset.was === undefined) {
        area.dataset.was = area.open ? 'open' : '';
      }
      if (text !== '') {
        area.open = true;
      } else if (area.dataset.was !== undefined) {
        area.open = area.dataset.was === 'open';
        delete area.dataset.was;
      }
    });
    part('nothing').hidden = found > 0;
  }

  function boxes(area) {
    return items(area).map(function (item) { return item.querySelector('input'); });
  }

  function count(area) {
    const all = boxes(area);
    const given = all.filter(function (box) { return box.checked; }).length;
    const told = area.querySelector('.folded-set');
    told.textContent = told.dataset.text.replace('{0}', given).replace('{1}', all.length);
  }

  /* Who may do something with things must see them. */
  function seeToo(area, box) {
    const view = boxes(area).find(function (other) { return other.dataset.permission.endsWith('_VIEW'); });
    if (box.checked && view) {
      view.checked = true;
    } else if (box === view) {
      give(area, 'none');
    }
  }

  function give(area, what) {
    items(area).filter(function (item) { return !item.hidden; }).forEach(function (item) {
      item.querySelector('input').checked = what === 'all' || (what === 'reading' && item.dataset.reads === 'true');
    });
    count(area);
    area.dispatchEvent(new Event('change', {bubbles: true}));
  }

  document.addEventListener('input', function (event) {
    if (event.target === part('search') || event.target === part('only')) {
      narrow();
    }
  });
  document.addEventListener('keydown', function (event) {
    if (event.target === part('search') && event.key === 'Enter') {
      event.preventDefault();
    }
  });
  document.addEventListener('change', function (event) {
    const area = event.target.closest('.permission-area');
    if (event.target === part('compare')) {
      event.target.form.submit();
    } else if (area && event.target.matches('.permission input')) {
      seeToo(area, event.target);
      count(area);
    }
  });
  document.addEventListener('click', function (event) {
    const button = event.target.closest('[data-give]');
    if (button) {
      give(button.closest('.permission-area'), button.dataset.give);
    }
  });
})();
