/* The search over everything: Ctrl-K or / opens it, arrows choose, Enter goes there. */
(function () {
  'use strict';
  const WAIT_MS = 150;
  const dialog = document.getElementById('finder');
  if (!dialog) {
    return;
  }
  const text = document.getElementById('finder-text');
  const list = document.getElementById('finder-hits');
  const note = dialog.querySelector('.finder-note');
  let timer = 0;
  let asked = 0;
  let answered = '';
  let hurried = false;

  function open() {
    if (!dialog.open) {
      dialog.showModal();
      text.select();
    }
  }

  function row(hit, index) {
    const item = document.createElement('li');
    item.setAttribute('role', 'presentation');
    const link = document.createElement('a');
    link.id = 'finder-hit-' + index;
    link.setAttribute('role', 'option');
    /* Faces leaves out an attribute that is empty, as the context of the root is. */
    link.href = (dialog.dataset.context || '') + hit.url;
    link.tabIndex = -1;
    const icon = document.createElement('span');
    icon.className = 'pi ' + hit.icon;
    icon.setAttribute('aria-hidden', 'true');
    const title = document.createElement('span');
    title.className = 'finder-title';
    title.textContent = hit.title;
    const about = document.createElement('span');
    about.className = 'finder-about';
    about.textContent = hit.note ? hit.kind + ' · ' + hit.note : hit.kind;
    link.append(icon, title, about);
    item.append(link);
    return item;
  }

  function links() {
    return Array.from(list.querySelectorAll('a'));
  }

  function choose(index) {
    const all = links();
    all.forEach(function (link, at) {
      link.setAttribute('aria-selected', String(at === index));
    });
    if (all[index]) {
      all[index].scrollIntoView({ block: 'nearest' });
      text.setAttribute('aria-activedescendant', all[index].id);
    } else {
      text.removeAttribute('aria-activedescendant');
    }
  }

  function chosen() {
    return links().findIndex(function (link) {
      return link.getAttribute('aria-selected') === 'true';
    });
  }

  function show(hits) {
    list.replaceChildren.apply(list, hits.map(row));
    text.setAttribute('aria-expanded', String(hits.length > 0));
    note.textContent = hits.length ? '' : text.value.trim() ? note.dataset.none : note.dataset.hint;
    choose(hits.length ? 0 : -1);
    answered = text.value;
    if (hurried && hits.length) {
      links()[0].click();
    }
    hurried = false;
  }

  /* An answer that a later question overtook is dropped. */
  function ask() {
    const mine = ++asked;
    if (!text.value.trim()) {
      show([]);
      return;
    }
    fetch(dialog.dataset.url + '?q=' + encodeURIComponent(text.value), { credentials: 'same-origin' })
      .then(function (answer) {
        return answer.ok ? answer.json() : Promise.reject(answer.status);
      })
      .then(function (hits) {
        if (mine === asked) {
          show(hits);
        }
      })
      .catch(function () {
        if (mine === asked) {
          show([]);
          note.textContent = note.dataset.failed;
        }
      });
  }

  text.addEventListener('input', function () {
    hurried = false;
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT_MS);
  });

  text.addEventListener('keydown', function (event) {
    const count = list.children.length;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      choose(count ? (chosen() + (event.key === 'ArrowDown' ? 1 : count - 1)) % count : -1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      /* What was typed last may not be answered yet: then its first hit is meant. */
      hurried = text.value !== answered;
      if (!hurried && chosen() >= 0) {
        links()[chosen()].click();
      }
    }
  });

  dialog.addEventListener('click', function (event) {
    if (event.target === dialog) {
      dialog.close();
    }
  });

  document.addEventListener('click', function (event) {
    if (event.target.closest('[data-act="find"]')) {
      open();
    }
  });

  document.addEventListener('keydown', function (event) {
    const typing = event.target.closest('input, textarea, select, [contenteditable]');
    const slash = event.key === '/' && !typing;
    if (slash || (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey))) {
      event.preventDefault();
      open();
    }
  });
})();
